package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.flow.RehearseMessage;
import org.timelynotice.flow.RehearseMessage.Rehearsed;
import org.timelynotice.flow.ReplayMessage;
import org.timelynotice.flow.ShowReading;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.FeedPorts;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.integration.MessageDoor;
import org.timelynotice.logging.LoggedCause;
import org.timelynotice.web.security.Holders;

/** Where courts and jails hand in their messages and ask what became of them. */
@RestController
class FeedController {

    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);

    /** The receipt of a message, or those of a batch. */
    @Schema(oneOf = {Receipt.class, Receipts.class})
    sealed interface Taken {}

    record Receipt(UUID receipt, String state) implements Taken {}

    record Receipts(List<Receipt> receipts) implements Taken {}

    /**
     * @param health {@code UP}, {@code DOWN} where its port is not open, {@code PARKED} where messages wait for an engineer, {@code SILENT} where none ever came
     */
    record FeedView(
            String name,
            String description,
            List<String> formats,
            String zone,
            String health,
            @Nullable Instant lastMessage,
            int unread,
            int parked) {}

    private final MessageDoor door;
    private final ExplainMessage explain;
    private final ShowReading showReading;
    private final RehearseMessage rehearse;
    private final ReplayMessage replay;
    private final Feeds feeds;
    private final MessageReader reader;
    private final MessageStore messages;
    private final Transactions transactions;
    private final FeedPorts ports;
    private final FeedBodies bodies;

    FeedController(
            MessageDoor door,
            ExplainMessage explain,
            ShowReading showReading,
            RehearseMessage rehearse,
            ReplayMessage replay,
            Feeds feeds,
            MessageReader reader,
            MessageStore messages,
            Transactions transactions,
            FeedPorts ports) {
        this.door = door;
        this.explain = explain;
        this.showReading = showReading;
        this.rehearse = rehearse;
        this.replay = replay;
        this.feeds = feeds;
        this.reader = reader;
        this.messages = messages;
        this.transactions = transactions;
        this.ports = ports;
        this.bodies = new FeedBodies(feeds, BodyBudget.ofThisProcess());
    }

    /** Keeps one message; answers once it is durable. The same content again gets the first receipt. */
    @PostMapping("/feeds/{feed}/messages")
    @ApiResponse(responseCode = "202", description = "durably kept", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "kept before: the first receipt", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "503",
            description = "not kept: send it again after the seconds of Retry-After",
            content = @Content(schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Taken> receive(@PathVariable String feed, HttpServletRequest request) throws Exception {
        Received received = bodies.with(feed, request, body -> keep(feed, body));
        if (received instanceof Received.TooLarge tooLarge) {
            throw Problems.tooLarge(tooLarge.maxBytes());
        }
        if (received instanceof Received.NotOpen) {
            throw Problems.notOpen();
        }
        if (received instanceof Received.Taken taken) {
            HttpStatus status = taken.kept().first() ? HttpStatus.ACCEPTED : HttpStatus.OK;
            return ResponseEntity.status(status).body(receipt(taken.kept()));
        }
        if (received instanceof Received.AllTaken batch) {
            boolean first = batch.kept().stream().anyMatch(Kept::first);
            return ResponseEntity.status(first ? HttpStatus.ACCEPTED : HttpStatus.OK)
                    .body(new Receipts(
                            batch.kept().stream().map(FeedController::receipt).toList()));
        }
        throw FeedBodies.noSuchFeed();
    }

    private Received keep(String feed, byte[] body) {
        try {
            return door.receive(feed, body);
        } catch (RuntimeException e) {
            LOG.error("a message was not kept: {}", LoggedCause.of(e));
            throw Problems.notKept();
        }
    }

    /** Whether a message was read meanwhile is asked by its receipt: a message that is read again would tell that somebody is followed since. */
    private static Receipt receipt(Kept kept) {
        MessageState state = kept.state() == MessageState.PARKED ? MessageState.PARKED : MessageState.KEPT;
        return new Receipt(kept.receipt().value(), state.name());
    }

    /** How a message was read; with the console's token, also what came of it. */
    @GetMapping("/feeds/{feed}/messages/{receipt}")
    MessageView message(@PathVariable String feed, @PathVariable UUID receipt, Authentication caller) {
        Optional<MessageView> answer = Holders.mayKnowOutcomes(caller)
                ? explain.explain(feed, receipt).map(MessageView::of)
                : showReading.of(feed, receipt).map(MessageView::of);
        return answer.orElseThrow(() -> Problems.notFound("this feed has no message of that receipt"));
    }

    /** Reads a parked message again, once its format or the program has been fixed. */
    @PostMapping("/feeds/{feed}/messages/{receipt}/replay")
    @ApiResponse(responseCode = "202", description = "will be read again", useReturnTypeSchema = true)
    ResponseEntity<Receipt> replay(@PathVariable String feed, @PathVariable UUID receipt) {
        if (!replay.replay(feed, receipt)) {
            throw Problems.conflict("this feed has no parked message of that receipt");
        }
        return ResponseEntity.accepted().body(new Receipt(receipt, "KEPT"));
    }

    /** How a message would be read and, with the console's token, what it would lead to; nothing is kept, planned or sent. */
    @PostMapping("/rehearsals/{feed}")
    MessageView rehearse(@PathVariable String feed, HttpServletRequest request, Authentication caller)
            throws Exception {
        boolean outcomes = Holders.mayKnowOutcomes(caller);
        Rehearsed rehearsed = bodies.with(
                feed, request, body -> outcomes ? rehearse.rehearse(feed, body) : showReading.rehearse(feed, body));
        if (rehearsed instanceof Rehearsed.TooLarge tooLarge) {
            throw Problems.tooLarge(tooLarge.maxBytes());
        }
        if (rehearsed instanceof Rehearsed.Batch) {
            throw Problems.unprocessable("a batch cannot be rehearsed; send one of its messages");
        }
        if (rehearsed instanceof Rehearsed.Report report) {
            return MessageView.of(report.report());
        }
        if (rehearsed instanceof Rehearsed.ReadOnly read) {
            return MessageView.of(read.report());
        }
        throw FeedBodies.noSuchFeed();
    }

    @GetMapping("/feeds")
    List<FeedView> feeds() {
        return transactions.inOneView(() -> feeds.all().stream().map(this::view).toList());
    }

    private FeedView view(Feed feed) {
        List<String> formats = feed.formats().isEmpty() ? reader.formats() : feed.formats();
        FeedHealth health = messages.health(feed.name());
        return new FeedView(
                feed.name(),
                feed.description(),
                formats,
                feed.context().zone().getId(),
                health.state(ports.isOpen(feed.name())),
                health.lastMessage().orElse(null),
                health.unread(),
                health.parked());
    }
}
