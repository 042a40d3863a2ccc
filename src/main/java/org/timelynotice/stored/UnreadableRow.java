package org.timelynotice.stored;

/** A stored value that this program cannot read; says which column and version, and never what it holds. */
public final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableRow(String message) {
        super(message);
    }
}
