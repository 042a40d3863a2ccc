package org.timelynotice.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.stored.AnyValue.forAny;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;

class StoredEventTest {

    @Test
    void any_event_comes_back_as_it_was_stored() {
        forAny(
                CourtEvent.class,
                event -> assertThat(StoredEvent.of(event).event()).isEqualTo(event));
    }

    @Test
    void a_court_of_one_name_is_stored_as_before_courts_had_several() {
        assertThat(StoredCourt.of(new CourtId("CP-51")).otherNames()).isEmpty();
        assertThat(StoredCourt.of(new CourtId("CP-51", List.of("Common Pleas"))).otherNames())
                .contains(List.of("Common Pleas"));
    }
}
