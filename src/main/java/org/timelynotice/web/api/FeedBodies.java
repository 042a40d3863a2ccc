package org.timelynotice.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.intake.envelope.Kind;

/** Reads what is handed in: no more than its feed allows, and only while there is room for it. */
final class FeedBodies {

    private final Feeds feeds;
    private final BodyBudget budget;

    FeedBodies(Feeds feeds, BodyBudget budget) {
        this.feeds = feeds;
        this.budget = budget;
    }

    /** The body as it came, whatever its content type says: a form's type would have it read as a form, and garbled. */
    <T> T with(String feedName, HttpServletRequest request, Function<byte[], T> work) throws Exception {
        int most = feeds.find(feedName).map(Feed::maxBatchBytes).orElseThrow(FeedBodies::noSuchFeed);
        long length = request.getContentLengthLong();
        if (length > most) {
            throw Problems.tooLarge(most);
        }
        InputStream body = request.getInputStream();
        byte[] first = read(body, Math.min(BodyBudget.SMALL, most + 1));
        boolean packed = Kind.of(first) == Kind.GZIP;
        if (first.length < BodyBudget.SMALL && !packed) {
            return work.apply(within(most, first));
        }
        return budget.within(
                length < 0 || packed ? most : length,
                () -> work.apply(within(most, joined(first, read(body, Math.max(0, most + 1 - first.length))))));
    }

    /** A body as it came, of so many bytes at most. */
    static byte[] body(HttpServletRequest request, int most) throws IOException {
        return within(most, read(request.getInputStream(), most + 1));
    }

    /** What its headers say of a body. */
    static Declared declared(HttpServletRequest request) {
        String encoding = String.join(",", Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)));
        return new Declared(Optional.ofNullable(request.getContentType()), Optional.of(encoding));
    }

    private static byte[] joined(byte[] first, byte[] rest) {
        byte[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
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

    static ErrorResponseException noSuchFeed() {
        return Problems.notFound("there is no feed of that name; GET /feeds lists them");
    }
}
