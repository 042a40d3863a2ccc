package org.timelynotice.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The two passwords of the built-in PostgreSQL, random, each in a file that only this account may read. */
record ServerPasswords(Path superuserFile, String superuser, String application) {

    private static final String SUPERUSER_FILE = "superuser-password";
    private static final String APPLICATION_FILE = "application-password";

    static ServerPasswords create(Path home) throws IOException {
        PrivateFiles.write(home.resolve(SUPERUSER_FILE), random());
        PrivateFiles.write(home.resolve(APPLICATION_FILE), random());
        return read(home);
    }

    /**
     * @throws StartRefused if a file is missing or cannot be read
     */
    static ServerPasswords read(Path home) {
        Path superuser = home.resolve(SUPERUSER_FILE);
        return new ServerPasswords(superuser, content(superuser), content(home.resolve(APPLICATION_FILE)));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused(
                    "The database is there, but its password file " + file + " cannot be read.",
                    "Restore the file from the back-up of the data folder; the two belong together.",
                    e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "(passwords)";
    }
}
