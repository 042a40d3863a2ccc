package org.timelynotice.notice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.recipient.RecipientId;

/** What has been planned and told so far about the matter of an event, as far as the event makes it stale. */
final class MatterHistory {

    private final List<Notice> affected;

    MatterHistory(CourtEvent news, List<Notice> history) {
        this.affected = history.stream()
                .filter(notice -> Supersession.replaces(news, notice.kind()))
                .toList();
    }

    /** Duties that nobody has begun to fulfil. */
    List<Notice> stillPlanned() {
        return affected.stream()
                .filter(notice -> notice.state() instanceof NoticeState.Planned)
                .toList();
    }

    boolean wasPlanned(RecipientId person) {
        return stillPlanned().stream().anyMatch(notice -> notice.recipient().equals(Optional.of(person)));
    }

    /** The latest notice that this person received, or may have received. */
    Optional<Notice> lastTold(RecipientId person) {
        return affected.stream()
                .filter(notice -> notice.recipient().equals(Optional.of(person)))
                .filter(notice -> told(notice.state()))
                .max(Comparator.comparing(notice -> notice.schedule().due()));
    }

    private static boolean told(NoticeState state) {
        return state instanceof NoticeState.Sending
                || state instanceof NoticeState.Sent
                || state instanceof NoticeState.Unknown
                || state instanceof NoticeState.Met
                || state instanceof NoticeState.MetLate;
    }
}
