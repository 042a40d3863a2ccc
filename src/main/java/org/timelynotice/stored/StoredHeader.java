package org.timelynotice.stored;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventSource;

/**
 * What every event carries, as it is stored.
 *
 * @param markedAsTrafficking absent where it is not, and in what was stored before that was read
 * @param question absent where there is none, and in what was stored before events could have one
 */
public record StoredHeader(
        Source source,
        EventAction action,
        Optional<StoredCourt> court,
        List<StoredCaseNumber> caseNumbers,
        List<StoredDefendant> defendants,
        List<StoredCharge> charges,
        Optional<StoredTime> at,
        Optional<String> place,
        List<String> notUnderstood,
        Optional<Boolean> markedAsTrafficking,
        Optional<String> question) {

    /**
     * The source's own name for an event.
     *
     * @param said absent where the source does not say, and in what was stored before it was read
     * @param act absent where the source takes back by name, and in what was stored before it was read
     */
    public record Source(String id, long version, Optional<StoredTime> said, Optional<String> act) {

        static Source of(EventSource source) {
            return new Source(source.id(), source.version(), source.said().map(StoredTime::of), source.act());
        }

        EventSource source() {
            return new EventSource(id, version, said.map(StoredTime::courtTime), act);
        }
    }

    /**
     * One count.
     *
     * @param jurisdiction absent where it is not printed, and in what was stored before it was read
     */
    public record StoredCharge(
            Optional<String> statute,
            Optional<String> description,
            Optional<String> ucr,
            Optional<LocalDate> offenseDate,
            Optional<String> jurisdiction) {

        static StoredCharge of(Charge charge) {
            return new StoredCharge(
                    charge.statute(), charge.description(), charge.ucr(), charge.offenseDate(), charge.jurisdiction());
        }

        Charge charge() {
            return new Charge(statute, description, ucr, offenseDate, jurisdiction);
        }
    }

    static StoredHeader of(EventHeader header) {
        return new StoredHeader(
                Source.of(header.source()),
                header.action(),
                header.court().map(StoredCourt::of),
                StoredCaseNumber.of(header.caseNumbers()),
                header.defendants().stream().map(StoredDefendant::of).toList(),
                header.charges().stream().map(StoredCharge::of).toList(),
                header.at().map(StoredTime::of),
                header.place(),
                header.notUnderstood(),
                Optional.of(header.markedAsTrafficking()).filter(marked -> marked),
                header.question());
    }

    EventHeader header() {
        return new EventHeader(
                source.source(),
                action,
                court.map(StoredCourt::court),
                StoredCaseNumber.numbers(caseNumbers),
                defendants.stream().map(StoredDefendant::defendant).toList(),
                charges.stream().map(StoredCharge::charge).toList(),
                at.map(StoredTime::courtTime),
                place,
                notUnderstood,
                markedAsTrafficking.orElse(false),
                question);
    }
}
