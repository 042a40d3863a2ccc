package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.WordsSent;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.RecipientId;

class ShowWordsTest {

    private final RoomsInMemory on = new RoomsInMemory();
    private final WordsInMemory words = new WordsInMemory();
    private final ShowWords show = new ShowWords(on.rooms, words, new AtOnce(), Clock.fixed(NOON, ZoneOffset.UTC));

    private static Notice planned() {
        return new Notice(
                new NoticeId(Notices.id()),
                Notices.CASE.id(),
                new EventId(Notices.id()),
                EventKind.RELEASED,
                new Matter("custody"),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), false),
                new NoticeState.Planned(NOON, Optional.empty()));
    }

    private Attempt called(Notice notice) {
        Attempt attempt = Attempt.started(
                Notices.id(), notice.id(), Channel.SMS, new ContactPointId(Notices.id()), Notices.id(), NOON);
        on.ledger.start(List.of(attempt));
        return attempt;
    }

    @Test
    void the_words_of_a_notice_are_shown_and_it_goes_on_record_who_looked() {
        Notice notice = planned();
        on.ledger.add(notice);
        Attempt kept = called(notice);
        Attempt gone = called(notice);
        var said = new WordsSent.Words(
                kept.id(),
                new RecipientId(Notices.id()),
                Optional.empty(),
                "Hay noticias.",
                Locale.forLanguageTag("es"));
        words.keep(List.of(said));

        assertThat(show.show(notice.id(), "Cora").orElseThrow())
                .containsExactlyInAnyOrder(
                        new ShowWords.Said(kept, Optional.of(said)), new ShowWords.Said(gone, Optional.empty()));

        assertThat(on.audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("WORDS_SHOWN");
            assertThat(entry.subject()).isEqualTo(notice.id().toString());
            assertThat(entry.details()).containsOnlyKeys("by").containsValue("Cora");
        });
    }

    @Test
    void of_a_notice_that_is_not_there_nothing_is_shown_or_recorded() {
        assertThat(show.show(new NoticeId(Notices.id()), "Cora")).isEmpty();
        assertThat(on.audit).isEqualTo(List.<AuditEntry>of());
    }
}
