package org.timelynotice.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.Opened;
import org.timelynotice.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/** Records as encrypted JSON: the form in which everything that names a person lies in the database. */
@Component
public class SealedJson {

    private final Vault vault;
    private final JsonMapper json =
            JsonMapper.builder().addMixIn(CourtEvent.class, EventNames.class).build();

    SealedJson(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(KeyName key, Object value) {
        return vault.seal(key, json.writeValueAsBytes(value));
    }

    /** Empty once the key has been destroyed: the person is forgotten. */
    public <T> Optional<T> open(KeyName key, byte[] sealed, Class<T> type) {
        Opened opened = vault.open(key, sealed);
        if (opened instanceof Opened.Plain plain) {
            return Optional.of(json.readValue(plain.bytes(), type));
        }
        if (opened instanceof Opened.Shredded) {
            return Optional.empty();
        }
        throw new IllegalStateException("a record under key " + key + " was changed outside this program");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = HearingEvent.class, name = "hearing"),
        @JsonSubTypes.Type(value = CustodyEvent.class, name = "custody"),
        @JsonSubTypes.Type(value = CaseEvent.class, name = "case"),
        @JsonSubTypes.Type(value = CaseAccessEvent.class, name = "access")
    })
    private interface EventNames {}
}
