package org.timelynotice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.timelynotice.intake.format.CustodyReleaseTest;
import org.timelynotice.intake.hl7.Hl7ReaderTest;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Understood;
import org.timelynotice.intake.reading.Reading.Unreadable;

class AnyBytesTest {

    private static final String NAME = "Zyxwvutsrq";
    private static final List<String> SEEDS = List.of(
            CustodyReleaseTest.release(
                            "",
                            "<nc:Release><nc:ActivityDate><nc:Date>2026-11-20</nc:Date></nc:ActivityDate></nc:Release>")
                    .replace("Sample", NAME),
            Hl7ReaderTest.message("A03").replace("Sample", NAME));

    @Property(tries = 500)
    void any_bytes_are_understood_or_refused_with_a_reason(@ForAll @Size(max = 400) byte[] bytes) {
        isAnswered(Messages.READER.read(bytes, Messages.CONTEXT));
    }

    @Property(tries = 1000)
    void a_damaged_message_is_answered_and_what_it_says_of_a_person_is_not_repeated(
            @ForAll @IntRange(max = 1) int seed,
            @ForAll @IntRange(max = 3000) int at,
            @ForAll byte damage,
            @ForAll @IntRange(max = 40) int cut) {
        byte[] message = SEEDS.get(seed).getBytes(StandardCharsets.UTF_8);
        message[at % message.length] = damage;
        byte[] kept = java.util.Arrays.copyOf(message, cut < 5 ? at % message.length : message.length);

        Reading reading = Messages.READER.read(kept, Messages.CONTEXT);

        isAnswered(reading);
        if (reading instanceof Unreadable unreadable) {
            assertThat(unreadable.toString()).doesNotContain(NAME);
        } else {
            ((Understood) reading)
                    .events()
                    .forEach(event -> assertThat(event.header().notUnderstood().toString())
                            .doesNotContain(NAME));
        }
    }

    private static void isAnswered(Reading reading) {
        if (reading instanceof Unreadable unreadable) {
            assertThat(unreadable.reason().message()).isNotBlank();
        } else {
            assertThat(((Understood) reading).format()).isNotBlank();
        }
    }
}
