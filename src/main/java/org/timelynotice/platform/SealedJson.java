package org.timelynotice.platform;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.timelynotice.stored.StoredFormat;
import org.timelynotice.stored.UnreadableRow;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;

/** Values as encrypted JSON: the form in which everything that names a person lies in the database. */
@Component
public class SealedJson {

    private static final Logger LOG = LoggerFactory.getLogger(SealedJson.class);

    private final Vault vault;

    SealedJson(Vault vault) {
        this.vault = vault;
    }

    public <T> byte[] seal(KeyName key, StoredFormat<T> format, T value) {
        return vault.seal(key, format.write(value));
    }

    /**
     * Empty once the key has been destroyed: the person is forgotten.
     *
     * @throws UnreadableRow if what was sealed cannot be read
     */
    public <T> Optional<T> open(KeyName key, StoredFormat<T> format, byte[] sealed) {
        Opened opened = vault.open(key, sealed);
        if (opened instanceof Opened.Plain plain) {
            return Optional.of(read(key, format, plain.bytes()));
        }
        if (opened instanceof Opened.Shredded) {
            return Optional.empty();
        }
        throw new IllegalStateException("a record under key " + key + " was changed outside this program");
    }

    /** Its text is safe and says what to fix; who logs exceptions elsewhere logs their types alone. */
    private static <T> T read(KeyName key, StoredFormat<T> format, byte[] value) {
        try {
            return format.read(value);
        } catch (UnreadableRow e) {
            LOG.error("a record under key {}: {}", key, e.getMessage());
            throw e;
        }
    }
}
