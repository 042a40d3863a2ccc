package org.timelynotice.delivery;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContentTier;

/** Requests and facts for wording tests. */
final class WordingFixture {

    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final Path CONFIG = Path.of("config");
    static final Wording WORDING = Wording.load(CONFIG);
    static final String CALL_BACK = "208-555-0100";

    private WordingFixture() {}

    static WordingFacts facts() {
        return new WordingFacts(
                CALL_BACK,
                Optional.of("Example County Victim Services"),
                Optional.of("Alex Sample"),
                Optional.of(new CourtTime(
                        LocalDate.of(2026, 12, 1), Optional.of(LocalTime.of(9, 30)), ZoneId.of("America/Boise"))),
                Optional.of("Courtroom 4, Ada County Courthouse"),
                Optional.of("Ada County District Court"),
                Optional.of("CR01-26-01234"),
                Optional.of("Idaho Code 19-5306"));
    }

    static WordingFacts noFacts() {
        return new WordingFacts(
                CALL_BACK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static WordingRequest sms(ContentTier tier, Locale language, EventKind kind) {
        return request(Channel.SMS, tier, Role.VICTIM, language, kind, Occasion.FIRST, facts());
    }

    static WordingRequest request(
            Channel channel,
            ContentTier tier,
            Role role,
            Locale language,
            EventKind kind,
            Occasion occasion,
            WordingFacts facts) {
        return new WordingRequest(channel, tier, role, language, kind, occasion, facts, Optional.of("Blue heron"));
    }

    static Rendered words(WordingResult result) {
        return ((WordingResult.Text) result).rendered();
    }
}
