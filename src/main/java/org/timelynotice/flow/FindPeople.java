package org.timelynotice.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;

/** Finds whom a task is about, so that what they say can be put on their record; all of its case where it names nobody. */
public final class FindPeople {

    private final Rooms rooms;
    private final KeptWords kept;
    private final Transactions transactions;

    public FindPeople(Rooms rooms, KeptWords kept, Transactions transactions) {
        this.rooms = rooms;
        this.kept = kept;
        this.transactions = transactions;
    }

    /** Those of them who are still told of the case. */
    public List<Recipient> of(Task task) {
        return transactions.inOneView(() -> task.theCase().stream()
                .flatMap(theCase -> of(task, theCase))
                .filter(person -> !person.isEnded())
                .toList());
    }

    private Stream<Recipient> of(Task task, CaseId theCase) {
        List<Recipient> all = rooms.recipients().of(theCase);
        Optional<RecipientId> named =
                task.notice().isPresent() ? reader(task) : writer(task).or(() -> named(task, all));
        return task.notice().isPresent() || named.isPresent()
                ? all.stream()
                        .filter(person -> named.filter(person.id()::equals).isPresent())
                : all.stream();
    }

    private Optional<RecipientId> reader(Task task) {
        return task.notice().flatMap(rooms.ledger()::find).flatMap(Notice::recipient);
    }

    private Optional<RecipientId> writer(Task task) {
        return kept.about(task.id()).flatMap(KeptWords.Words::person);
    }

    /** A task about a case that concerns one of its people says so by their identifier. */
    private static Optional<RecipientId> named(Task task, List<Recipient> all) {
        return all.stream()
                .map(Recipient::id)
                .filter(id -> task.reason().contains(id.toString()))
                .findFirst();
    }
}
