package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.delivery.InboundTexts;
import org.timelynotice.delivery.KeptWords;
import org.timelynotice.delivery.Reply;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.Sending;

/** Takes down what somebody texted back. STOP silences a number; it does not end the right to be told. */
public final class RecordReply {

    static final Duration ANSWER_WITHIN = Duration.ofHours(4);
    /** Nobody knows what free words say before somebody has read them. */
    static final Duration READ_WITHIN = Duration.ofMinutes(15);

    static final Duration ACT_WITHIN = Duration.ofMinutes(5);

    private final Rooms rooms;
    private final InboundTexts texts;
    private final KeptWords kept;
    private final RecordAnswer answers;
    private final Transactions transactions;
    private final Clock clock;

    public RecordReply(
            Rooms rooms, Sending sending, InboundTexts texts, KeptWords kept, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.texts = texts;
        this.kept = kept;
        this.answers = new RecordAnswer(rooms, sending);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What they are to be answered.
     *
     * @param as the reply as it was taken
     * @param languages of those who are reached at the number
     */
    public record Answer(Reply as, List<Locale> languages) {}

    /**
     * Records a reply in every case whose recipient is reached at this number, unless the same text has been recorded before. What it
     * says of the number itself holds for whoever is registered with it later, too.
     *
     * @param number in E.164
     * @param words as they came; kept sealed where a person has to read them
     * @param providerId the provider's name for the text; without one it is taken for a new text
     * @return what to answer, to a provider that asks again as well; empty where nothing may be sent there
     */
    public Optional<Answer> record(String number, Reply reply, String words, Optional<String> providerId) {
        return transactions.inOne(() -> {
            boolean again =
                    providerId.filter(id -> !texts.take(id, clock.instant())).isPresent();
            List<At> there = at(number);
            Optional<ContactState> silent = rooms.recipients().silenced(Channel.SMS, number);
            Reply meant = meant(reply, silent);
            if (!again) {
                record(number, meant, words, there);
                say(number, meant, silent);
            }
            return answerTo(meant, there, silent);
        });
    }

    private List<At> at(String number) {
        return rooms.recipients().at(Channel.SMS, number).stream()
                .flatMap(person -> person.contactPoints().stream()
                        .filter(point -> point.channel() == Channel.SMS
                                && Channel.SMS.comparable(point.address()).equals(Channel.SMS.comparable(number)))
                        .map(point -> new At(person, point)))
                .toList();
    }

    private void record(String number, Reply meant, String words, List<At> there) {
        var audit = new ArrayList<AuditEntry>();
        there.forEach(at -> new ReplyOf(at, words, audit).record(meant));
        if (there.isEmpty()) {
            fromNobodyKnown(number, meant, words, audit);
        }
        rooms.audit().appendAll(audit);
        answer(meant, there);
    }

    /** What whoever has a number says of it binds the number. A frozen one stays so: a person has to look first. */
    private void say(String number, Reply meant, Optional<ContactState> silent) {
        boolean stops = meant instanceof Reply.Stop || meant instanceof Reply.Danger danger && danger.stop();
        if (meant instanceof Reply.SomebodyElse) {
            rooms.recipients().setState(Channel.SMS, number, ContactState.FROZEN);
            rooms.recipients().setState(Channel.VOICE, number, ContactState.FROZEN);
        } else if (stops && silent.isEmpty()) {
            rooms.recipients().setState(Channel.SMS, number, ContactState.STOPPED);
        } else if (resumes(meant, silent)) {
            rooms.recipients().setState(Channel.SMS, number, ContactState.ACTIVE);
        }
    }

    /** To who said stop nothing is sent but that they are heard, and nothing at all to where a message is a danger now. */
    private Optional<Answer> answerTo(Reply meant, List<At> there, Optional<ContactState> was) {
        boolean held = there.stream()
                .flatMap(at -> at.person().standing().heldUntil().stream())
                .anyMatch(until -> until.isAfter(clock.instant()));
        boolean silent = held || !(meant instanceof Reply.Stop) && was.isPresent() && !resumes(meant, was);
        return silent
                ? Optional.empty()
                : Optional.of(new Answer(
                        meant,
                        there.stream()
                                .map(at -> at.person().language())
                                .distinct()
                                .toList()));
    }

    /** An address of a person. */
    private record At(Recipient person, ContactPoint point) {}

    /** Carriers take YES for a wish to be told again where there was a stop; so do we, for they lift their own. */
    private static Reply meant(Reply reply, Optional<ContactState> silent) {
        if (!(reply instanceof Reply.Yes)) {
            return reply;
        }
        return resumes(new Reply.Start(), silent) ? new Reply.Start() : new Reply.Confirmed();
    }

    private static boolean resumes(Reply meant, Optional<ContactState> silent) {
        return meant instanceof Reply.Start
                && silent.filter(ContactState.STOPPED::equals).isPresent();
    }

    private void answer(Reply meant, List<At> there) {
        Set<ContactPointId> number = there.stream().map(at -> at.point().id()).collect(Collectors.toSet());
        if (meant instanceof Reply.Confirmed) {
            answers.confirmed(number, clock.instant());
        } else if (meant instanceof Reply.SomebodyElse) {
            answers.misdirected(number, there.stream().map(At::person).collect(Collectors.toSet()), clock.instant());
        }
    }

    /** Keywords of strangers concern nobody now; words may be somebody's who has a new phone. */
    private void fromNobodyKnown(String number, Reply reply, String words, List<AuditEntry> audit) {
        boolean says = reply instanceof Reply.ForAPerson || reply instanceof Reply.Stop stop && stop.amidWords();
        if (says || reply instanceof Reply.Danger) {
            boolean danger = reply instanceof Reply.Danger;
            String reason = (danger ? "it may be an emergency: " : "")
                    + "a text came from a number that is on no record, perhaps somebody's new phone; read it and call back";
            read(Optional.empty(), number, reason, words, danger ? ACT_WITHIN : READ_WITHIN, audit);
        }
    }

    private void read(
            Optional<Recipient> person,
            String number,
            String reason,
            String words,
            Duration within,
            List<AuditEntry> audit) {
        Instant now = clock.instant();
        UUID task = rooms.desk().askToRead(person.map(Recipient::caseId), reason, now, now.plus(within));
        kept.keep(new KeptWords.Words(task, person.map(Recipient::id), number, words, now));
        audit.add(new AuditEntry(
                person.map(one -> one.caseId().toString()).orElse(ReviewEntries.UNFOLLOWED),
                now,
                "PERSON_ASKED",
                person.map(one -> one.id().toString()).orElse(task.toString()),
                Map.of("reason", reason)));
    }

    /** One reply, in the case of one of those whom the number reaches. */
    private final class ReplyOf {

        private final Recipient person;
        private final ContactPoint point;
        private final String words;
        private final List<AuditEntry> audit;

        ReplyOf(At at, String words, List<AuditEntry> audit) {
            this.person = at.person();
            this.point = at.point();
            this.words = words;
            this.audit = audit;
        }

        void record(Reply reply) {
            if (reply instanceof Reply.Stop stop) {
                stop(stop);
            } else if (resumes(reply, Optional.of(point.state()))) {
                note("CONTACT_RESUMED", "the owner of the number asked for messages again");
            } else if (reply instanceof Reply.Help) {
                read("a recipient texted HELP: it may be a call for help; call them", READ_WITHIN);
            } else if (reply instanceof Reply.Danger danger) {
                danger(danger);
            } else if (reply instanceof Reply.SomebodyElse) {
                freeze();
            } else if (reply instanceof Reply.ForAPerson free) {
                read(
                        (free.mayMeanStop() ? "look at this first, it may mean STOP: " : "")
                                + "somebody answered a message; read it and call back",
                        free.mayMeanStop() ? ACT_WITHIN : READ_WITHIN);
            } else if (reply instanceof Reply.Confirmed) {
                note("REPLY_CONFIRMED", "the reader confirmed the latest message");
            }
        }

        private void danger(Reply.Danger danger) {
            if (danger.stop() && point.usable()) {
                noteStop();
            }
            read(
                    "it may be an emergency: a recipient answered a message; read it and act now"
                            + (danger.stop() ? ". They want no more texts: reach them in another way" : ""),
                    ACT_WITHIN);
        }

        private void stop(Reply.Stop stop) {
            if (point.usable()) {
                noteStop();
                read(
                        "a recipient said STOP to text messages: ask how they want to be told from now on",
                        stop.amidWords() ? READ_WITHIN : ANSWER_WITHIN);
            }
        }

        private void noteStop() {
            note("CONTACT_STOPPED", "the owner of the number said STOP; notices go another way");
        }

        private void freeze() {
            if (point.state() != ContactState.FROZEN) {
                note(
                        "CONTACT_FROZEN",
                        "whoever has the number says that it is not this person's; notices go another way");
            }
            read(
                    "whoever has a recipient's number says that they are somebody else: what was sent there may have"
                            + " been read by others; find this person's number",
                    READ_WITHIN);
        }

        private void read(String reason, Duration within) {
            RecordReply.this.read(Optional.of(person), point.address(), reason, words, within, audit);
        }

        private void note(String action, String reason) {
            audit.add(new AuditEntry(
                    person.caseId().toString(),
                    clock.instant(),
                    action,
                    person.id().toString(),
                    Map.of("reason", reason)));
        }
    }
}
