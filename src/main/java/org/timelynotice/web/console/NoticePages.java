package org.timelynotice.web.console;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.audit.StoredEntry;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.SafeTimes;

/** Puts the explanation of a notice into words. */
final class NoticePages {

    private static final int SHORT_HASH = 8;

    private final Times times;
    private final ZoneId zone;
    private final QuietHours quietHours;

    /**
     * @param zone whose clock the page is read by
     */
    NoticePages(Times times, ZoneId zone, QuietHours quietHours) {
        this.times = times;
        this.zone = zone;
        this.quietHours = quietHours;
    }

    NoticePage page(NoticeReport report) {
        Notice notice = report.notice();
        return new NoticePage(
                NoticeRow.of(report.line(), times),
                report.source().map(this::source).orElse(null),
                report.event().map(NoticePages::happening).orElse(null),
                law(notice),
                report.reader().map(NoticePages::reader).orElse(null),
                timing(notice),
                report.attempts().stream().map(this::attempt).toList(),
                Labels.of(report.reached()),
                SaidRow.of(report.said(), times, zone),
                proof(report.proof()));
    }

    private static NoticePage.Law law(Notice notice) {
        return new NoticePage.Law(
                rule(notice, notice.basis()),
                notice.alsoMeets().stream().map(also -> rule(notice, also)).toList(),
                notice.grounds().rest().orElse(null),
                notice.decidedBy().orElse(null));
    }

    private static NoticePage.Rule rule(Notice notice, LegalBasis basis) {
        return new NoticePage.Rule(
                basis.rule(), basis.citation(), notice.grounds().assumed().get(basis.rule()));
    }

    private NoticePage.Source source(NoticeReport.Source source) {
        return new NoticePage.Source(
                source.feed(), source.receipt(), times.at(source.keptAt(), zone), source.evidence());
    }

    private static NoticePage.Happening happening(CourtEvent event) {
        return new NoticePage.Happening(
                Labels.of(event.kind()),
                Labels.of(event.header().action()),
                event.header().at().map(Times::text).orElse(null),
                event.header().place().orElse(null));
    }

    private static NoticePage.Reader reader(NoticeReport.Reader reader) {
        return new NoticePage.Reader(
                reader.language().getDisplayLanguage(Locale.US),
                reader.zone().getId(),
                topics(reader.elections().requested()),
                declined(reader.elections()),
                reader.ways().stream().map(NoticePages::way).toList());
    }

    private static NoticePage.Way way(NoticeReport.Way way) {
        return new NoticePage.Way(
                Labels.of(way.channel()),
                Labels.of(way.tier()),
                hours(way.safeTimes()),
                way.wakeFor().stream().sorted().map(Labels::of).collect(Collectors.joining(", ")),
                Labels.of(way.state()));
    }

    static List<String> declined(Elections elections) {
        return topics(elections.declined());
    }

    private static List<String> topics(Set<Topic> topics) {
        return topics.stream().sorted().map(Labels::of).toList();
    }

    static String hours(SafeTimes safeTimes) {
        return safeTimes.windows().stream()
                .map(window -> days(window.days()) + " " + window.from() + " to " + window.until())
                .collect(Collectors.joining("; "));
    }

    private static String days(Collection<java.time.DayOfWeek> days) {
        return days.size() == java.time.DayOfWeek.values().length
                ? "every day"
                : days.stream()
                        .sorted()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.US))
                        .collect(Collectors.joining(", "));
    }

    private NoticePage.Timing timing(Notice notice) {
        NoticeSchedule schedule = notice.schedule();
        Optional<Times.When> nextLook = notice.state() instanceof NoticeState.Open open
                ? Optional.of(times.at(open.nextLook(), zone))
                : Optional.empty();
        return new NoticePage.Timing(
                times.at(schedule.notBefore(), zone),
                times.at(schedule.due(), zone),
                schedule.deadline().map(at -> times.at(at, zone)).orElse(null),
                notice.grounds().counting().orElse(null),
                notice.grounds().shortNotice().orElse(null),
                schedule.expires().map(at -> times.at(at, zone)).orElse(null),
                schedule.urgent(),
                quietHours.from() + " to " + quietHours.until(),
                nextLook.orElse(null));
    }

    private NoticePage.Attempt attempt(Attempt attempt) {
        return new NoticePage.Attempt(
                Labels.of(attempt.channel()),
                Labels.of(attempt.state()),
                times.at(attempt.startedAt(), zone),
                attempt.endedAt().map(at -> times.at(at, zone)).orElse(null),
                attempt.providerId().orElse(null),
                attempt.code().orElse(null));
    }

    private NoticePage.Proof proof(AuditTrail.Proof proof) {
        return new NoticePage.Proof(
                proof.broken().isEmpty() && !proof.entries().isEmpty(),
                verdict(proof),
                proof.entries().stream().map(this::entry).toList());
    }

    private static String verdict(AuditTrail.Proof proof) {
        if (proof.broken().isPresent()) {
            var broken = proof.broken().get();
            return "Do not rely on this: the audit of this case was altered at entry " + broken.sequence() + " ("
                    + Labels.sentence(broken.what().name()) + ").";
        }
        if (proof.entries().isEmpty()) {
            return "Do not rely on this: the audit says nothing of this notice, and it should.";
        }
        return "All " + proof.length()
                + " entries of this case’s audit were recomputed just now, and each still follows"
                + " from the one before it.";
    }

    private NoticePage.Entry entry(StoredEntry stored) {
        String hash = HexFormat.of().formatHex(stored.hash());
        return new NoticePage.Entry(
                stored.sequence(),
                times.at(stored.entry().at(), zone),
                Labels.sentence(stored.entry().action()),
                details(stored.entry().details()),
                hash.substring(0, Math.min(2 * SHORT_HASH, hash.length())));
    }

    private static List<String> details(Map<String, String> details) {
        return details.entrySet().stream()
                .filter(detail -> !detail.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .toList();
    }
}
