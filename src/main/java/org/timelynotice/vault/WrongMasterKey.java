package org.timelynotice.vault;

/** A wrapped key does not open: the master key is not the one that this database was written with. */
public class WrongMasterKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongMasterKey(KeyName name) {
        super("The master key is not the one that this database was written with: the key '" + name
                + "' does not open.");
    }
}
