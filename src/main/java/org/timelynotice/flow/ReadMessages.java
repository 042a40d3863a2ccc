package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.decision.Decision;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.DecideMessages.Decided;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.KeptMessage;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.intake.reading.UnreadableReason;
import org.timelynotice.logging.LoggedCause;

/** Reads what has been kept and decides it, many messages to a transaction. */
public final class ReadMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ReadMessages.class);
    private static final int TOGETHER = 200;

    private final Rooms rooms;
    private final Feeds feeds;
    private final MessageReader reader;
    private final DecideMessages decide;
    private final CarryOutDecisions carryOut;
    private final Transactions transactions;
    private final Clock clock;

    public ReadMessages(
            Rooms rooms,
            Feeds feeds,
            MessageReader reader,
            DecideMessages decide,
            Transactions transactions,
            Clock clock) {
        this.rooms = rooms;
        this.feeds = feeds;
        this.reader = reader;
        this.decide = decide;
        this.carryOut = new CarryOutDecisions(rooms);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Reads until nothing waits; returns how many messages it read. */
    public int readAll() {
        int total = 0;
        for (int read = readSome(TOGETHER); read > 0; read = readSome(TOGETHER)) {
            total += read;
        }
        return total;
    }

    private int readSome(int most) {
        try {
            return transactions.inOne(() -> {
                rooms.messages().settleRepeats();
                return read(rooms.messages().lockUnread(most));
            });
        } catch (Transactions.TryAgain e) {
            throw e;
        } catch (RuntimeException e) {
            if (most > 1) {
                return readSome(1);
            }
            return parkTheFirst(e);
        }
    }

    /** One message that cannot be decided must not hold up the others: it waits for an engineer, with all the rest of its file. */
    private int parkTheFirst(RuntimeException cause) {
        return transactions.inOne(() -> {
            List<KeptMessage> first = rooms.messages().lockUnread(1);
            first.forEach(message -> {
                LOG.error(
                        "message {} could not be decided and is parked: {}", message.receipt(), LoggedCause.of(cause));
                var reason = new UnreadableReason(
                        "an error inside the program while deciding; its log names this receipt. Replay it once that is fixed",
                        0,
                        0,
                        "",
                        "");
                rooms.messages().record(List.of(new ReadOutcome.Parked(message.receipt(), Optional.empty(), reason)));
            });
            return first.size();
        });
    }

    private int read(List<KeptMessage> messages) {
        if (messages.isEmpty()) {
            return 0;
        }
        rooms.index().holdStill();
        Instant now = clock.instant();
        List<Read> read = readTogether(messages);
        List<Understood> understood =
                read.stream().flatMap(one -> understood(one, now).stream()).toList();
        List<Decided> decided =
                decide.decide(understood.stream().map(this::message).toList(), now, rooms::locked);
        rooms.messages().record(outcomes(read, understood, decided, now));
        carryOut.carryOut(
                decided.stream().flatMap(one -> one.decisions().stream()).toList(), now);
        return messages.size();
    }

    private record Read(KeptMessage message, Reading reading) {}

    /**
     * @param read what the message says, which is kept
     * @param events how that is to be understood now, which is decided
     */
    private record Understood(KeptMessage message, ReadEvents read, List<CourtEvent> events) {}

    private Optional<Understood> understood(Read one, Instant now) {
        if (!(one.reading() instanceof Reading.Understood reading)) {
            return Optional.empty();
        }
        var read = new ReadEvents(
                reading.format(), reader.fingerprint(reading.format()), reading.events(), reading.passedOver());
        return Optional.of(new Understood(one.message(), read, read.asOf(now)));
    }

    /** Reading is most of the work and needs nothing but the message: it is spread over the processors, in order. */
    private List<Read> readTogether(List<KeptMessage> messages) {
        return messages.parallelStream()
                .map(message -> new Read(message, reader.read(message.content(), context(message.feed()))))
                .toList();
    }

    private DecideMessages.Message message(Understood one) {
        String feed = one.message().feed();
        return new DecideMessages.Message(
                one.message().receipt(),
                one.message().keptAt(),
                one.message().again(),
                feed,
                feeds.find(feed).flatMap(Feed::jurisdiction),
                one.events());
    }

    private static List<ReadOutcome> outcomes(
            List<Read> read, List<Understood> understood, List<Decided> decided, Instant now) {
        var outcomes = new ArrayList<ReadOutcome>();
        for (Read one : read) {
            if (one.reading() instanceof Reading.Unreadable unreadable) {
                outcomes.add(new ReadOutcome.Parked(one.message().receipt(), unreadable.format(), unreadable.reason()));
            }
        }
        for (int i = 0; i < understood.size(); i++) {
            outcomes.add(new ReadOutcome.Read(
                    understood.get(i).message().receipt(),
                    understood.get(i).read(),
                    now,
                    decided.get(i).decisions().stream().map(Decision::outcome).toList(),
                    decided.get(i).hashes()));
        }
        return outcomes;
    }

    private ReadingContext context(String feed) {
        return feeds.find(feed)
                .map(Feed::context)
                .orElseGet(() -> new ReadingContext(List.of(), ZoneOffset.UTC, Optional.empty(), Optional.empty()));
    }
}
