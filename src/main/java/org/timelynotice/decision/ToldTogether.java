package org.timelynotice.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;
import org.timelynotice.recipient.RecipientId;

/** The days of a matter that one message sets are told in one text, which is that of the first day: who hears of the others by it. */
record ToldTogether(CaseId theCase, OnRecord record) {

    private static final String OTHERS_UNTOLD =
            "the first of several days of a hearing changed before anybody was told of it, and the others stand: make sure that"
                    + " whoever must be told knows of them";

    /** Who hears of an event by what is told of the first day of its matter. */
    Set<RecipientId> of(CourtEvent event, UUID receipt) {
        return event instanceof HearingEvent hearing && hearing.goesOn()
                ? firstDays(hearing, receipt)
                        .flatMap(first -> record.notices(theCase, first.event().matter()).stream()
                                .filter(notice -> notice.event().equals(first.id())))
                        .filter(notice -> notice.occasion() != Occasion.REMINDER && isToldOrWillBe(notice))
                        .flatMap(notice -> notice.recipient().stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Who may have heard of any of these so. */
    Set<RecipientId> ofAny(List<Known> ofMatter) {
        return ofMatter.stream()
                .flatMap(known -> of(known.event(), known.receipt()).stream())
                .collect(Collectors.toSet());
    }

    /** What is to be asked where the text that was to tell of all days is not sent. */
    static Optional<String> question(CourtEvent event, Plan plan, List<Known> ofMatter) {
        Set<EventId> firstDays = ofMatter.stream()
                .filter(known -> known.event() instanceof HearingEvent hearing
                        && hearing.sittings().isPresent()
                        && !hearing.goesOn())
                .map(Known::id)
                .collect(Collectors.toSet());
        boolean tellsOfAll =
                event instanceof HearingEvent hearing && hearing.sittings().isPresent();
        return plan.superseded().stream()
                .filter(notice -> !tellsOfAll && notice.occasion() != Occasion.REMINDER)
                .filter(notice -> firstDays.contains(notice.event()))
                .findFirst()
                .map(notice -> OTHERS_UNTOLD);
    }

    private Stream<Known> firstDays(HearingEvent further, UUID receipt) {
        return record.newsOf(theCase, Set.of(further.kind())).stream()
                .filter(known -> known.receipt().equals(receipt))
                .filter(known -> known.event() instanceof HearingEvent first
                        && first.sittings().equals(further.sittings())
                        && !first.goesOn());
    }

    private static boolean isToldOrWillBe(Notice notice) {
        return notice.state() instanceof NoticeState.Open
                || notice.state() instanceof NoticeState.Met
                || notice.state() instanceof NoticeState.MetLate;
    }
}
