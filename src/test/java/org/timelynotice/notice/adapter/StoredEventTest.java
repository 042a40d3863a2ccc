package org.timelynotice.notice.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.platform.SealedJson;
import org.timelynotice.platform.TestCases;
import org.timelynotice.stored.AnyValue;
import org.timelynotice.stored.GoldenRows;
import org.timelynotice.stored.SampleEvents;
import org.timelynotice.vault.KeyName;
import org.timelynotice.vault.KeysInMemory;

class StoredEventTest {

    private final SealedJson sealed = TestCases.sealed(KeysInMemory.vault());
    private final KeyName key = new KeyName("case/1");

    @Test
    void events_of_every_type_and_kind_open_as_they_were_written_by_every_version() {
        var expected = new LinkedHashMap<>(SampleEvents.all());
        expected.put("before-other-names", SampleEvents.withoutOtherNames());

        GoldenRows.assertOpen(JdbcCaseEvents.BODY, expected);
    }

    @Test
    void any_event_comes_back_as_it_was() {
        AnyValue.forAny(
                CourtEvent.class,
                event -> assertThat(sealed.open(key, JdbcCaseEvents.BODY, sealed.seal(key, JdbcCaseEvents.BODY, event)))
                        .contains(event));
    }

    @Test
    void the_rules_that_a_notice_meets_besides_its_own_open_as_they_were_written() {
        GoldenRows.assertOpen(
                JdbcNoticeLedger.ALSO_MEETS,
                Map.of(
                        "two",
                        List.of(
                                new LegalBasis("pa-release", "18 P.S. § 11.201(7)"),
                                new LegalBasis("agency-release", "Agency policy"))));
    }
}
