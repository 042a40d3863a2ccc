package org.timelynotice.rights;

import java.util.List;

/**
 * What a statute asks to be said, and by which means, beyond what our messages say and are: who got one has been told of the event, and
 * not yet of all that the law wants told.
 *
 * @param content what is to be said, in a word or two each
 * @param means any one of these fulfils the law; empty where it names none
 */
public record Demands(List<String> content, List<String> means) {

    public static final Demands NONE = new Demands(List.of(), List.of());

    public Demands {
        content = List.copyOf(content);
        means = List.copyOf(means);
    }

    public boolean isEmpty() {
        return content.isEmpty() && means.isEmpty();
    }
}
