package org.timelynotice.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.MatterSoFar;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;

/** What was said of one person's other stays in custody and is undone by an event: whoever is booked again has a new number. */
record UndoneElsewhere(TraffickingCase file, CourtEvent event, OnRecord record) {

    /** Notices of other matters; one that still waits is among them only if what it says surely came before. */
    List<Notice> notices() {
        boolean ends = event instanceof CustodyEvent && event.header().action() != EventAction.WITHDRAWAL;
        return ends ? others().flatMap(this::undone).toList() : List.of();
    }

    private Stream<Matter> others() {
        Set<EventKind> undone =
                EventKind.custody().stream().filter(event.kind()::undoes).collect(Collectors.toSet());
        return undone.isEmpty() ? Stream.empty() : new OtherStays(file, event, record).with(undone);
    }

    private Stream<Notice> undone(Matter matter) {
        Optional<CourtEvent> last = new MatterSoFar(record.events(file.id(), matter)).lastWord();
        boolean undone = last.filter(word -> event.kind().undoes(word.kind()) && !isSurelyBefore(event, word))
                .isPresent();
        boolean surely = last.filter(word -> isSurelyBefore(word, event)).isPresent();
        return undone
                ? record.notices(file.id(), matter).stream()
                        .filter(notice -> event.kind().undoes(notice.kind()))
                        .filter(notice -> surely || !(notice.state() instanceof NoticeState.Waiting))
                : Stream.empty();
    }

    private static boolean isSurelyBefore(CourtEvent one, CourtEvent other) {
        Optional<CourtTime> first = one.header().at();
        Optional<CourtTime> second = other.header().at();
        return first.isPresent()
                && second.isPresent()
                && !first.equals(second)
                && !first.get().latest().isAfter(second.get().earliest());
    }
}
