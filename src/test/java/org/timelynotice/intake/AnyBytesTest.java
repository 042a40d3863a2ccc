package org.timelynotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.Generate.byteArrays;
import static org.quicktheories.generators.Generate.bytes;
import static org.quicktheories.generators.Generate.range;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
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
            Hl7ReaderTest.message("A03").replace("Sample", NAME),
            Hl7ReaderTest.message("A08")
                    .replace("Sample", NAME)
                    .replace("|19800102|M", "|19800102|M|||||||||||||||||||||20261119|Y"),
            Hl7ReaderTest.message("A40").replace("Sample", NAME) + "MRG|I-66^^^SH^MR||||||" + NAME + "^\\H\\Sam\\N\\\r",
            "BHS|^~\\&\r" + Hl7ReaderTest.message("A13").replace("Sample", NAME) + "BTS|1\r");

    @Test
    void any_bytes_are_understood_or_refused_with_a_reason() {
        qt().withExamples(500)
                .forAll(byteArrays(range(0, 400), anyByte()))
                .checkAssert(bytes -> isAnswered(Messages.READER.read(bytes, Messages.CONTEXT)));
    }

    @Test
    void a_damaged_message_is_answered_and_what_it_says_of_a_person_is_not_repeated() {
        qt().withExamples(1000)
                .forAll(arbitrary().pick(SEEDS), range(0, 3000), anyByte(), range(0, 40))
                .checkAssert(AnyBytesTest::isAnsweredDamaged);
    }

    private static Gen<Byte> anyByte() {
        return bytes(Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) 0);
    }

    private static void isAnsweredDamaged(String seed, int at, byte damage, int cut) {
        byte[] message = seed.getBytes(StandardCharsets.UTF_8);
        message[at % message.length] = damage;
        byte[] kept = Arrays.copyOf(message, cut < 5 ? at % message.length : message.length);

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
