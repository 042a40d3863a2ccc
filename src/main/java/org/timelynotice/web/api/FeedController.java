package org.timelynotice.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.flow.ExplainMessage;
import org.timelynotice.flow.ReceiveMessage.Received;
import org.timelynotice.flow.ReplayMessage;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.FeedHealth;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.Kept;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.reading.MessageReader;
import org.timelynotice.integration.MessageDoor;

/** Where courts and jails hand in their messages and ask what became of them. */
@RestController
class FeedController {

    record Receipt(UUID receipt, String state) {}

    record Receipts(List<Receipt> receipts) {}

    /**
     * @param health {@code UP}, {@code PARKED} where messages wait for an engineer, {@code SILENT} where none ever came
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
    private final ReplayMessage replay;
    private final Feeds feeds;
    private final MessageReader reader;
    private final MessageStore messages;
    private final BodyBudget budget = BodyBudget.ofThisProcess();

    FeedController(
            MessageDoor door,
            ExplainMessage explain,
            ReplayMessage replay,
            Feeds feeds,
            MessageReader reader,
            MessageStore messages) {
        this.door = door;
        this.explain = explain;
        this.replay = replay;
        this.feeds = feeds;
        this.reader = reader;
        this.messages = messages;
    }

    /** Keeps one message; answers once it is durable. The same content again gets the first receipt. */
    @PostMapping("/feeds/{feed}/messages")
    ResponseEntity<Object> receive(@PathVariable String feed, HttpServletRequest request) throws Exception {
        Received received = withBody(feed, request, body -> door.receive(feed, body));
        if (received instanceof Received.TooLarge tooLarge) {
            throw Problems.tooLarge(tooLarge.maxBytes());
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
        throw Problems.notFound("there is no feed of that name; GET /feeds lists them");
    }

    private static Receipt receipt(Kept kept) {
        return new Receipt(kept.receipt().value(), kept.state().name());
    }

    @GetMapping("/feeds/{feed}/messages/{receipt}")
    MessageView message(@PathVariable String feed, @PathVariable UUID receipt) {
        return explain.explain(feed, receipt)
                .map(MessageView::of)
                .orElseThrow(() -> Problems.notFound("this feed has no message of that receipt"));
    }

    /** Reads a parked message again, once its format or the program has been mended. */
    @PostMapping("/feeds/{feed}/messages/{receipt}/replay")
    ResponseEntity<Receipt> replay(@PathVariable String feed, @PathVariable UUID receipt) {
        if (!replay.replay(feed, receipt)) {
            throw Problems.conflict("this feed has no parked message of that receipt");
        }
        return ResponseEntity.accepted().body(new Receipt(receipt, "KEPT"));
    }

    /** What a message would lead to; nothing is kept, planned or sent. */
    @PostMapping("/rehearsals/{feed}")
    MessageView rehearse(@PathVariable String feed, HttpServletRequest request) throws Exception {
        return withBody(feed, request, body -> explain.rehearse(feed, body))
                .map(MessageView::of)
                .orElseThrow(() -> Problems.notFound("there is no feed of that name; GET /feeds lists them"));
    }

    /**
     * The body as it came, whatever its content type says: a form's type would have it read as a form, and garbled. Reads no more
     * than the feed allows, and only while there is room for it.
     */
    private <T> T withBody(String feedName, HttpServletRequest request, Function<byte[], T> work) throws Exception {
        int most = feeds.find(feedName)
                .map(Feed::maxBatchBytes)
                .orElseThrow(() -> Problems.notFound("there is no feed of that name; GET /feeds lists them"));
        long length = request.getContentLengthLong();
        if (length > most) {
            throw Problems.tooLarge(most);
        }
        InputStream body = request.getInputStream();
        byte[] first = read(body, Math.min(BodyBudget.SMALL, most + 1));
        if (first.length < BodyBudget.SMALL) {
            return work.apply(within(most, first));
        }
        return budget.within(
                length < 0 ? most : length,
                () -> work.apply(within(most, joined(first, body, most + 1 - first.length))));
    }

    private static byte[] joined(byte[] first, InputStream rest, int most) {
        byte[] more = read(rest, Math.max(0, most));
        byte[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private static byte[] read(InputStream body, int most) {
        try {
            return body.readNBytes(most);
        } catch (IOException e) {
            throw Problems.cutShort();
        }
    }

    private static byte[] within(int most, byte[] body) {
        if (body.length > most) {
            throw Problems.tooLarge(most);
        }
        return body;
    }

    @GetMapping("/feeds")
    List<FeedView> feeds() {
        return feeds.all().stream().map(this::view).toList();
    }

    private FeedView view(Feed feed) {
        List<String> formats = feed.formats().isEmpty() ? reader.formats() : feed.formats();
        FeedHealth health = messages.health(feed.name());
        return new FeedView(
                feed.name(),
                feed.description(),
                formats,
                feed.context().zone().getId(),
                health.state(),
                health.lastMessage().orElse(null),
                health.unread(),
                health.parked());
    }
}
