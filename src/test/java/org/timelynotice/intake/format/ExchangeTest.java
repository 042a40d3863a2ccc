package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.UnreadableReason;

class ExchangeTest {

    private static final Path SAMPLES = Path.of("niem-schemas", "iep-sample");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_of_the_exchange_is_read_without_a_rest(Path sample) throws IOException {
        List<CourtEvent> events = Messages.events(Messages.READER.read(Files.readAllBytes(sample), Messages.CONTEXT));

        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.header().defendants()).isNotEmpty();
            assertThat(event.header().at()).isNotNull();
            assertThat(event.header().notUnderstood()).isEmpty();
        });
        String name = sample.getFileName().toString();
        for (EventAction action : EventAction.values()) {
            if (name.contains("-" + action.name().toLowerCase(java.util.Locale.ROOT))) {
                assertThat(events.get(0).header().action()).isEqualTo(action);
            }
        }
    }

    @Test
    void a_moved_hearing_knows_where_it_stood_before() throws IOException {
        var hearing = (HearingEvent) read("hearing-notice-new-rescheduled.xml");

        assertThat(hearing.kind()).isEqualTo(EventKind.HEARING_RESCHEDULED);
        assertThat(hearing.hearingId()).isEqualTo("HRG-51-440031");
        assertThat(hearing.header().at().orElseThrow().toString()).contains("2027-01-19", "10:00", "America/New_York");
        assertThat(hearing.previously().orElseThrow().toString()).contains("2027-01-12", "09:00");
        assertThat(hearing.header().place()).contains("Courtroom 1101, Sample Justice Center");
    }

    @Test
    void an_event_knows_when_its_source_wrote_it_down() throws IOException {
        String sample = sample("hearing-notice-new.xml")
                .replaceFirst(
                        "(?s)(<nc:DocumentCreationDate>).*?(</nc:DocumentCreationDate>)",
                        "$1<nc:DateTime>2026-11-04T08:15:00</nc:DateTime>$2");

        assertThat(Messages.event(sample).header().source().said().orElseThrow().toString())
                .contains("2026-11-04", "08:15", "America/New_York");
    }

    @Test
    void an_element_out_of_place_is_named_with_what_should_stand_there() throws IOException {
        UnreadableReason reason = refuse("<cce:EventActionCode>NEW</cce:EventActionCode>", "");

        assertThat(reason.expected()).contains("cce:EventActionCode");
        assertThat(reason.path()).startsWith("HearingNotice/");
        assertThat(reason.line()).isPositive();
    }

    @Test
    void a_code_that_is_not_in_the_list_is_answered_with_the_list_and_not_repeated() throws IOException {
        UnreadableReason reason = refuse(">NEW<", ">Sam Sample<");

        assertThat(reason.expected()).contains("NEW", "UPDATE", "CORRECTION", "WITHDRAWAL");
        assertThat(reason.toString()).doesNotContain("Sam");
        assertThat(reason.path()).endsWith("EventActionCode");
    }

    @Test
    void a_date_that_is_none_is_answered_with_the_type_expected() throws IOException {
        UnreadableReason reason = refuse("<nc:Date>1988-04-17</nc:Date>", "<nc:Date>Sam Sample</nc:Date>");

        assertThat(reason.expected()).isEqualTo("a value of type date");
        assertThat(reason.toString()).doesNotContain("Sam");
    }

    @Test
    void a_reference_to_nobody_is_refused() throws IOException {
        UnreadableReason reason = refuse("structures:id=\"D1\"", "structures:id=\"D7\"");

        assertThat(reason.message()).contains("structures:ref");
    }

    @Test
    void a_notice_in_which_nothing_happened_is_refused() throws IOException {
        String hearing = sample("hearing-notice-new.xml").replaceAll("(?s)<j:CourtEvent>.*</j:CourtEvent>", "");

        assertThat(Messages.reason(Messages.read(hearing)).expected()).contains("j:CourtEvent");
    }

    private static CourtEvent read(String sample) throws IOException {
        return Messages.event(sample(sample));
    }

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    private static UnreadableReason refuse(String find, String replace) throws IOException {
        String sample = sample("hearing-notice-new.xml");
        assertThat(sample).contains(find);
        return Messages.reason(Messages.read(sample.replace(find, replace)));
    }
}
