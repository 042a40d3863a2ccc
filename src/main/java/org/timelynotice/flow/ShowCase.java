package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.consent.Release;
import org.timelynotice.correlation.MatchKeys;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** Shows a case, its people and its ledger. */
public final class ShowCase {

    private final Rooms rooms;
    private final Transactions transactions;

    public ShowCase(Rooms rooms, Transactions transactions) {
        this.rooms = rooms;
        this.transactions = transactions;
    }

    /** A case with the people who are told about it. */
    public record CaseFile(TraffickingCase theCase, List<Recipient> recipients, List<Release> releases) {

        /** Somebody who is told of it, or was. */
        public Optional<Recipient> person(RecipientId id) {
            return recipients.stream().filter(person -> person.id().equals(id)).findFirst();
        }
    }

    /** A duty with the calls that were made for it. */
    public record Entry(Notice notice, List<Attempt> attempts) {}

    public Optional<CaseFile> find(CaseId id) {
        return transactions.inOneView(() -> rooms.cases()
                .find(id)
                .map(file -> new CaseFile(
                        file, rooms.recipients().of(id), rooms.releases().of(Set.of(id)))));
    }

    /** Since when a case is followed. */
    public Optional<Instant> since(CaseId id) {
        return rooms.cases().registeredAt(id);
    }

    /** The ledger of a case, in the order in which the notices are due; empty if no such case is followed. */
    public Optional<List<Entry>> ledger(CaseId id) {
        return transactions.inOneView(() -> rooms.cases().find(id).map(file -> entries(id)));
    }

    private List<Entry> entries(CaseId id) {
        List<Notice> notices = rooms.ledger().of(id);
        Map<NoticeId, List<Attempt>> attempts =
                rooms.ledger().attempts(notices.stream().map(Notice::id).toList()).stream()
                        .collect(Collectors.groupingBy(Attempt::notice));
        return notices.stream()
                .map(notice -> new Entry(notice, attempts.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    /**
     * The cases that are followed, registered last first.
     *
     * @param from how many are passed over
     */
    public List<TraffickingCase> latest(int from, int most) {
        return rooms.cases().latest(from, most);
    }

    /** How many cases are followed. */
    public int count() {
        return rooms.cases().count();
    }

    /** The cases of a number, in whatever spelling. */
    public List<TraffickingCase> ofNumber(CaseNumber number) {
        return transactions.inOneView(() -> rooms.cases()
                .findAll(rooms.index().find(MatchKeys.of(List.of(number))).values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet())));
    }

    /** Several, by their identifiers. */
    public Map<CaseId, TraffickingCase> findAll(Set<CaseId> ids) {
        return rooms.cases().findAll(ids).stream().collect(Collectors.toMap(TraffickingCase::id, Function.identity()));
    }
}
