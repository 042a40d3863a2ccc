package org.timelynotice.platform;

/** Timely Notice must not start as it is set up; says what is wrong and what to do. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public StartRefused(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
