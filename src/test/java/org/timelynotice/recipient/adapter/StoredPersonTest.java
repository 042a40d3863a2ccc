package org.timelynotice.recipient.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.platform.TestCases;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.stored.AnyValue;
import org.timelynotice.stored.GoldenRows;
import org.timelynotice.stored.SamplePeople;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;

class StoredPersonTest {

    private final SealedJson sealed = TestCases.sealed(KeysInMemory.vault());
    private final KeyName key = new KeyName("recipient/1");

    private static Recipient recipient(Recipient like, StoredPerson stored) {
        return stored.recipient(StoredPerson.Row.of(like), List.of());
    }

    private static ContactPoint point(ContactPoint like, StoredAddress stored) {
        return stored.point(like.id(), like.channel(), like.state());
    }

    @Test
    void people_open_as_they_were_written_by_every_version() {
        Map<String, Recipient> people = SamplePeople.all();

        GoldenRows.assertOpen(
                JdbcRecipients.PERSON, people, StoredPerson::of, (name, stored) -> recipient(people.get(name), stored));
    }

    @Test
    void addresses_of_every_channel_tier_and_hour_open_as_they_were_written_by_every_version() {
        Map<String, ContactPoint> points = SamplePeople.addresses();

        GoldenRows.assertOpen(
                JdbcRecipients.ADDRESS, points, StoredAddress::of, (name, stored) -> point(points.get(name), stored));
    }

    @Test
    void any_person_comes_back_with_their_addresses_as_they_were() {
        AnyValue.forAny(Recipient.class, person -> {
            List<ContactPoint> points = person.contactPoints().stream()
                    .map(point -> point(
                            point,
                            sealed.open(
                                            key,
                                            JdbcRecipients.ADDRESS,
                                            sealed.seal(key, JdbcRecipients.ADDRESS, StoredAddress.of(point)))
                                    .orElseThrow()))
                    .toList();
            byte[] stored = sealed.seal(key, JdbcRecipients.PERSON, StoredPerson.of(person));
            assertThat(sealed.open(key, JdbcRecipients.PERSON, stored)
                            .orElseThrow()
                            .recipient(StoredPerson.Row.of(person), points))
                    .isEqualTo(person);
        });
    }
}
