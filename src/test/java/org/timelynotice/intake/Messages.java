package org.timelynotice.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableReason;

/** Reads messages with the project's own formats, as the feed of a court in Boise would have them read. */
public final class Messages {

    public static final ZoneId BOISE = ZoneId.of("America/Boise");
    public static final ReadingContext CONTEXT =
            new ReadingContext(List.of(), BOISE, Optional.empty(), Optional.empty());
    public static final MessageReader READER = MessageReader.load(Path.of("config"), Path.of("niem-schemas"));

    private Messages() {}

    public static Reading read(String message) {
        return READER.read(message.getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    public static List<CourtEvent> events(String message) {
        return events(read(message));
    }

    public static List<CourtEvent> events(Reading reading) {
        if (reading instanceof Reading.Understood understood) {
            return understood.events();
        }
        throw new AssertionError("not read: " + reading);
    }

    public static CourtEvent event(String message) {
        List<CourtEvent> events = events(message);
        if (events.size() != 1) {
            throw new AssertionError("one event expected: " + events);
        }
        return events.get(0);
    }

    public static UnreadableReason reason(Reading reading) {
        if (reading instanceof Reading.Unreadable unreadable) {
            return unreadable.reason();
        }
        throw new AssertionError("read all the same: " + reading);
    }
}
