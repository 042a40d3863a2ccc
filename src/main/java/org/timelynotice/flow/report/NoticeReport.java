package org.timelynotice.flow.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Proof;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SafeTimes;
import org.timelynotice.recipient.WakeFor;

/**
 * One notice from the event that caused it to the proof of what became of it. It holds no address, name or code phrase of a
 * recipient but their initials, so that no page made from it can show one.
 *
 * @param reader empty where the law names somebody of whom no record exists, or whose record is gone
 * @param said what people said came of the tasks about it
 */
public record NoticeReport(
        Line line,
        Optional<Source> source,
        Optional<Reader> reader,
        List<Attempt> attempts,
        List<OutcomeOnRecord> said,
        AuditTrail.Proof proof) {

    public NoticeReport {
        attempts = List.copyOf(attempts);
        said = List.copyOf(said);
    }

    public Notice notice() {
        return line.notice();
    }

    public Optional<CourtEvent> event() {
        return line.event();
    }

    /** What is known of whether it reached its reader. */
    public Proof reached() {
        return Proof.of(notice(), attempts);
    }

    /**
     * The message that brought the event.
     *
     * @param evidence why it was taken to concern the case, in words that name nobody
     */
    public record Source(String feed, UUID receipt, Instant keptAt, List<String> evidence) {}

    /** How a person is told, without where. */
    public record Reader(RecipientId id, Locale language, ZoneId zone, Elections elections, List<Way> ways) {}

    /** A contact point without its address. */
    public record Way(
            ContactPointId id,
            Channel channel,
            ContentTier tier,
            SafeTimes safeTimes,
            Set<WakeFor> wakeFor,
            ContactState state) {}

    /**
     * A line of the ledger.
     *
     * @param event empty once the key of the case has been destroyed
     * @param zone the reader's or, where nobody is on record, the court's
     * @param caseNumbers as printed
     * @param initials of the reader; empty where nobody is on record
     */
    public record Line(
            Notice notice,
            Optional<CourtEvent> event,
            ZoneId zone,
            List<CaseNumber> caseNumbers,
            Optional<String> initials) {

        public Line {
            caseNumbers = List.copyOf(caseNumbers);
        }
    }
}
