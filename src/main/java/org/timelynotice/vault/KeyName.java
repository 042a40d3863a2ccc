package org.timelynotice.vault;

import java.util.regex.Pattern;

/**
 * The name of a data key, as {@code recipient/<uuid>} or {@code intake/2026-11-22}; says whose or which, never who.
 *
 * @param value 1 to 200 characters, letters, digits and {@code / - _ . :}
 */
public record KeyName(String value) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/_.:-]{1,200}");

    public KeyName {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("a key name is 1 to 200 letters, digits or / - _ . :");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
