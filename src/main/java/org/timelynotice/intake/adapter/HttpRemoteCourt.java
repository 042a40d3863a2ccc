package org.timelynotice.intake.adapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.timelynotice.intake.Feed;
import org.timelynotice.intake.RemoteCourt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Polls by HTTP. The court answers with one message as it is, or with {@code {"messages": [...], "next": "...", "more": true}}
 * whose messages are base64 or plain text; the cursor comes from {@code next} or the header {@code X-Next-Cursor} and goes back
 * as the query parameter {@code after}. {@code 204} and {@code 304} mean nothing new.
 */
@Repository
class HttpRemoteCourt implements RemoteCourt {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRemoteCourt.class);
    private static final int LARGEST = 24_000_000;

    private final JdbcTemplate jdbc;
    private final Environment environment;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HttpRemoteCourt(JdbcTemplate jdbc, Environment environment, Clock clock) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Answer ask(String feed, Feed.Poll poll) {
        Position position = position(feed);
        try {
            HttpResponse<InputStream> response =
                    http.send(request(poll, position), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return answer(feed, response, body.readNBytes(LARGEST + 1), position);
            }
        } catch (IOException e) {
            LOG.warn("feed {} could not be polled: {}", feed, e.getClass().getSimpleName());
            return new Answer.Unreachable(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable("interrupted");
        }
    }

    private HttpRequest request(Feed.Poll poll, Position position) {
        String separator = poll.url().contains("?") ? "&" : "?";
        String url = position.cursor()
                .map(cursor -> poll.url() + separator + "after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse(poll.url());
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60));
        position.etag().ifPresent(etag -> request.header("If-None-Match", etag));
        position.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
        poll.tokenVariable()
                .map(environment::getProperty)
                .ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.GET().build();
    }

    private Answer answer(String feed, HttpResponse<InputStream> response, byte[] body, Position before) {
        int status = response.statusCode();
        if (status == 304 || status == 204) {
            return new Answer.NothingNew();
        }
        if (status != 200) {
            LOG.warn("feed {} could not be polled: status {}", feed, status);
            return new Answer.Unreachable("status " + status);
        }
        if (body.length > LARGEST) {
            LOG.warn("feed {} answered with more than {} bytes; have it send smaller pages", feed, LARGEST);
            return new Answer.Unreachable("an answer of more than " + LARGEST + " bytes");
        }
        Optional<String> etag = response.headers().firstValue("ETag");
        Optional<String> lastModified = response.headers().firstValue("Last-Modified");
        Optional<String> cursor = response.headers().firstValue("X-Next-Cursor");
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
        if (isJson) {
            return page(feed, body, before, new Position(cursor, etag, lastModified));
        }
        var position = new Position(cursor.or(before::cursor), etag, lastModified);
        return new Answer.News(body.length == 0 ? List.of() : List.of(body), position, false);
    }

    private Answer page(String feed, byte[] body, Position before, Position headers) {
        try {
            JsonNode page = json.readTree(new ByteArrayInputStream(body));
            var messages = new ArrayList<byte[]>();
            page.path("messages").forEach(message -> messages.add(content(message.asString(""))));
            Optional<String> next = Optional.of(page.path("next").asString("")).filter(text -> !text.isEmpty());
            boolean moved = next.isPresent() && !next.equals(before.cursor());
            // A page that has a successor is never the same page again: its ETag would belong to another address.
            var position = moved
                    ? new Position(next, Optional.empty(), Optional.empty())
                    : new Position(headers.cursor().or(before::cursor), headers.etag(), headers.lastModified());
            return new Answer.News(
                    messages, position, moved && page.path("more").asBoolean(false));
        } catch (JacksonException e) {
            LOG.warn("feed {} sent something that is not JSON although it says that it is", feed);
            return new Answer.Unreachable("not JSON");
        }
    }

    private static byte[] content(String text) {
        boolean plain = text.stripLeading().startsWith("<") || text.startsWith("MSH");
        return plain ? text.getBytes(StandardCharsets.UTF_8) : decoded(text);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private Position position(String feed) {
        return jdbc
                .query(
                        "select cursor, etag, last_modified from feed_cursor where feed = ?",
                        (row, number) -> new Position(
                                Optional.ofNullable(row.getString(1)),
                                Optional.ofNullable(row.getString(2)),
                                Optional.ofNullable(row.getString(3))),
                        feed)
                .stream()
                .findFirst()
                .orElseGet(Position::start);
    }

    @Override
    public void remember(String feed, Position position) {
        jdbc.update(
                """
                insert into feed_cursor (feed, cursor, etag, last_modified, updated_at) values (?, ?, ?, ?, ?)
                on conflict (feed) do update set cursor = excluded.cursor, etag = excluded.etag,
                    last_modified = excluded.last_modified, updated_at = excluded.updated_at""",
                feed,
                position.cursor().orElse(null),
                position.etag().orElse(null),
                position.lastModified().orElse(null),
                Timestamp.from(clock.instant()));
    }
}
