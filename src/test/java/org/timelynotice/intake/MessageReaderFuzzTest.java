package org.timelynotice.intake;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Unreadable;

/** {@code JAZZER_FUZZ=1 mvn test-compile surefire:test@fuzz} searches; without JAZZER_FUZZ the empty input and any kept findings are tried. */
@Tag("fuzz")
class MessageReaderFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void reading_never_throws(FuzzedDataProvider data) {
        Reading reading = Messages.READER.read(data.consumeRemainingAsBytes(), Messages.CONTEXT);
        if (reading instanceof Unreadable unreadable
                && unreadable.reason().message().isBlank()) {
            throw new AssertionError("refused without a reason");
        }
    }
}
