package org.timelynotice.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** Lets each notice explain itself, and lists what is due. */
public final class ExplainNotice {

    private final Rooms rooms;
    private final AuditTrail trail;
    private final QuietHours quietHours;
    private final Transactions transactions;

    public ExplainNotice(Rooms rooms, AuditTrail trail, QuietHours quietHours, Transactions transactions) {
        this.rooms = rooms;
        this.trail = trail;
        this.quietHours = quietHours;
        this.transactions = transactions;
    }

    /** The hours in which nobody's phone rings, where its owner named none. */
    public QuietHours quietHours() {
        return quietHours;
    }

    public Optional<NoticeReport> explain(NoticeId id) {
        return transactions.inOneView(() -> rooms.ledger().find(id).map(this::explain));
    }

    private NoticeReport explain(Notice notice) {
        return new NoticeReport(
                lines(List.of(notice)).get(0),
                rooms.events().origin(notice.event()).flatMap(this::source),
                notice.recipient().flatMap(rooms.recipients()::find).map(ExplainNotice::reader),
                rooms.ledger().attempts(List.of(notice.id())),
                rooms.desk().outcomes(notice.id()),
                trail.about(notice.caseId().toString(), notice.id().toString()));
    }

    private Optional<NoticeReport.Source> source(CaseEvents.Origin origin) {
        return rooms.messages()
                .find(new Receipt(origin.receipt()))
                .map(message -> new NoticeReport.Source(
                        message.message().feed(),
                        origin.receipt(),
                        message.message().keptAt(),
                        evidence(message, origin.position())));
    }

    private static List<String> evidence(MessageRecord message, int position) {
        List<EventOutcome> outcomes = message.outcomes();
        return position < outcomes.size() ? outcomes.get(position).explanation() : List.of();
    }

    static NoticeReport.Reader reader(Recipient person) {
        return new NoticeReport.Reader(
                person.id(),
                person.language(),
                person.zone(),
                person.elections(),
                person.contactPoints().stream().map(ExplainNotice::way).toList());
    }

    private static NoticeReport.Way way(ContactPoint point) {
        return new NoticeReport.Way(
                point.id(), point.channel(), point.tier(), point.safeTimes(), point.wakeFor(), point.state());
    }

    /** A notice as a line of the ledger. */
    public Optional<NoticeReport.Line> line(NoticeId id) {
        return Optional.ofNullable(lines(Set.of(id)).get(id));
    }

    /**
     * What is still to be done in all cases, the next first.
     *
     * @param from how many are passed over
     */
    public List<NoticeReport.Line> open(int from, int most) {
        return transactions.inOneView(
                () -> lines(rooms.ledger().open(from + most).stream().skip(from).toList()));
    }

    /** One call of a provider, and the notice that it was for. */
    public record Sent(Attempt attempt, NoticeReport.Line line) {}

    /**
     * What was sent, or was to be, newest first.
     *
     * @param from how many are passed over
     */
    public List<Sent> sent(int from, int most) {
        return transactions.inOneView(() -> {
            List<Attempt> attempts = rooms.ledger().latestAttempts(from, most);
            Map<NoticeId, NoticeReport.Line> lines =
                    lines(attempts.stream().map(Attempt::notice).collect(Collectors.toSet()));
            return attempts.stream()
                    .map(attempt -> new Sent(attempt, Objects.requireNonNull(lines.get(attempt.notice()))))
                    .toList();
        });
    }

    /** How many calls of providers were ever made. */
    public int sentCount() {
        return rooms.ledger().attemptCount();
    }

    /** How many notices are still to be given. */
    public int openCount() {
        return rooms.ledger().openCount();
    }

    /** How many of them are past their deadline. */
    public int openAndLate(Instant now) {
        return rooms.ledger().openAndLate(now);
    }

    /** Lines of the ledger, by notice. */
    public Map<NoticeId, NoticeReport.Line> lines(Set<NoticeId> ids) {
        return transactions.inOneView(() -> lines(rooms.ledger().findAll(List.copyOf(ids))).stream()
                .collect(Collectors.toMap(line -> line.notice().id(), Function.identity())));
    }

    /** The ledger of one case, in the order in which the notices are due. */
    public List<NoticeReport.Line> of(CaseId theCase) {
        return transactions.inOneView(() -> lines(rooms.ledger().of(theCase)));
    }

    private List<NoticeReport.Line> lines(List<Notice> notices) {
        Map<EventId, CourtEvent> events =
                rooms.events().findAll(notices.stream().map(Notice::event).collect(Collectors.toSet()));
        Map<RecipientId, Recipient> people = rooms
                .recipients()
                .findAll(notices.stream()
                        .flatMap(notice -> notice.recipient().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
        Map<CaseId, List<CaseNumber>> numbers =
                rooms.cases().findAll(notices.stream().map(Notice::caseId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(TraffickingCase::id, TraffickingCase::caseNumbers));
        return notices.stream()
                .map(notice -> line(
                        notice,
                        Optional.ofNullable(events.get(notice.event())),
                        notice.recipient().map(people::get),
                        numbers.getOrDefault(notice.caseId(), List.of())))
                .toList();
    }

    private static NoticeReport.Line line(
            Notice notice, Optional<CourtEvent> event, Optional<Recipient> person, List<CaseNumber> numbers) {
        Optional<ZoneId> court = event.flatMap(e -> e.header().at()).map(CourtTime::zone);
        ZoneId zone = person.map(Recipient::zone).or(() -> court).orElse(ZoneOffset.UTC);
        return new NoticeReport.Line(
                notice, event, zone, numbers, person.map(reader -> reader.name().initials()));
    }
}
