package org.timelynotice.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.timelynotice.rights.Obligation;

/** Obligations that one message meets; the strictest speaks for them. */
record OneMessage(List<Obligation> strictestFirst, SendTimes times) {

    OneMessage {
        strictestFirst = strictestFirst.stream().sorted(Strictness.ORDER).toList();
    }

    LegalBasis basis() {
        return basis(strictestFirst.get(0));
    }

    List<LegalBasis> others() {
        Map<String, LegalBasis> byRule = new LinkedHashMap<>();
        strictestFirst.stream().skip(1).map(OneMessage::basis).forEach(one -> byRule.put(one.rule(), one));
        return List.copyOf(byRule.values());
    }

    boolean signedOff() {
        return strictestFirst.stream().allMatch(Obligation::signedOff);
    }

    NoticeSchedule schedule() {
        Obligation strictest = strictestFirst.get(0);
        boolean urgent = strictestFirst.stream().anyMatch(owed -> owed.timing().urgent());
        Instant target = strictestFirst.stream()
                .map(owed -> owed.timing().target())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return times.wanted(
                strictest.timing().notBefore(), target, strictest.timing().deadline(), urgent);
    }

    static LegalBasis basis(Obligation obligation) {
        return new LegalBasis(obligation.rule(), obligation.citation());
    }
}
