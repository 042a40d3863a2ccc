package org.timelynotice.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.timelynotice.decision.Decision;
import org.timelynotice.notice.Notice;

/**
 * What a message would write if it were handed in, in the shape of the HTTP interface.
 *
 * @param superseded notices that would no longer hold
 * @param asked why persons would be asked
 */
record ForeseenView(List<DutyView> planned, List<DutyView> superseded, List<String> asked) {

    record DutyView(
            String kind,
            String role,
            String occasion,
            String rule,
            String citation,
            Instant due,
            @Nullable Instant deadline,
            String state,
            @Nullable String reason,
            @Nullable String counting,
            @Nullable String shortNotice,
            @Nullable String assumed,
            List<GroundsView.Lacking> lacking) {

        static DutyView of(Notice notice) {
            return new DutyView(
                    notice.kind().name(),
                    notice.role().name(),
                    notice.occasion().name(),
                    notice.basis().rule(),
                    notice.basis().citation(),
                    notice.schedule().due(),
                    notice.schedule().deadline().orElse(null),
                    notice.state().word(),
                    notice.state().reason().orElse(null),
                    notice.grounds().counting().orElse(null),
                    notice.grounds().shortNotice().orElse(null),
                    GroundsView.assumed(notice, notice.basis()),
                    GroundsView.Lacking.of(notice.grounds()));
        }
    }

    static ForeseenView of(Decision decision) {
        return new ForeseenView(
                decision.notices().stream().map(DutyView::of).toList(),
                decision.superseded().stream().map(DutyView::of).toList(),
                decision.asked());
    }
}
