package org.timelynotice.intake;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.Reading.Unreadable;

/** Run with {@code JAZZER_FUZZ=1} to search; without it the empty input and any kept findings are tried. */
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
