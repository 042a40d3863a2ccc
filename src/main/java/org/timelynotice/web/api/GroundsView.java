package org.timelynotice.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.timelynotice.notice.Grounds;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;

/** What a notice rests on, in the shape of the HTTP interface. */
final class GroundsView {

    private GroundsView() {}

    /**
     * A further rule that the same message satisfies.
     *
     * @param assumed what it holds only for, and no feed can tell
     */
    record AlsoMet(String rule, String citation, @Nullable String assumed) {

        static List<AlsoMet> of(Notice notice) {
            return notice.alsoMeets().stream()
                    .map(also -> new AlsoMet(also.rule(), also.citation(), GroundsView.assumed(notice, also)))
                    .toList();
        }
    }

    /** What a rule asks to be said, and by any of which means, beyond the message. */
    record Lacking(String rule, String citation, List<String> content, List<String> means) {

        static List<Lacking> of(Grounds grounds) {
            return grounds.lacking().stream()
                    .map(one -> new Lacking(
                            one.rule(),
                            one.citation(),
                            one.demands().content(),
                            one.demands().means()))
                    .toList();
        }
    }

    static @Nullable String assumed(Notice notice, LegalBasis rule) {
        return notice.grounds().assumed().get(rule.rule());
    }
}
