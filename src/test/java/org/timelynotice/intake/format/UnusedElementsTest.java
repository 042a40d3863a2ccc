package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Unused;

/** What was misunderstood is one thing; what nobody asked for is another. */
class UnusedElementsTest {

    private static Reading.Understood read(String message) {
        return (Reading.Understood) Messages.read(message);
    }

    @Test
    void what_no_event_asks_for_is_said_once_for_the_whole_message() {
        String custody = "<x:Custody><x:Cell>1</x:Cell><x:VictimNote>v</x:VictimNote></x:Custody>";

        Reading.Understood reading = read(CustodyReleaseTest.release(
                "<x:Print>p</x:Print>" + custody + custody, "<x:Cell>2</x:Cell><x:Cell>3</x:Cell>"));

        assertThat(reading.events()).hasSize(3);
        assertThat(reading.events())
                .allSatisfy(event -> assertThat(event.header().notUnderstood())
                        .noneMatch(note -> note.contains("Cell") || note.contains("Print")));
        assertThat(reading.unused().paths())
                .containsExactly("CustodyReleaseReport/Print", "CustodyReleaseReport/Custody/Cell");
        assertThat(reading.unused().neverNamed()).isEqualTo(2);
        assertThat(reading.toString()).doesNotContain("VictimNote");
    }

    @Test
    void a_date_that_is_none_is_not_understood_and_nothing_is_unused() {
        Reading.Understood reading = read(CustodyReleaseTest.release(
                "", "<nc:Release><nc:ActivityDate><nc:DateTime>soon</nc:DateTime></nc:ActivityDate></nc:Release>"));

        assertThat(reading.events().get(0).header().notUnderstood()).anyMatch(note -> note.endsWith("not a date"));
        assertThat(reading.unused()).isEqualTo(Unused.NOTHING);
    }
}
