package org.timelynotice.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** A court system that is polled: two messages a page, a cursor, and an ETag for whoever has seen everything. */
final class CourtStub implements AutoCloseable {

    private static final int PAGE = 2;

    /** One question that was asked, and the status of its answer. */
    record Asked(Optional<String> after, Optional<String> ifNoneMatch, int status) {}

    private final HttpServer server;
    private final JsonMapper json = JsonMapper.builder().build();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    private CourtStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/docket", this::answer);
        server.start();
    }

    static CourtStub start() throws IOException {
        return new CourtStub();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/docket";
    }

    void publishes(String... more) {
        messages.addAll(List.of(more));
    }

    void broken(boolean isBroken) {
        broken = isBroken;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query =
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
            Optional<String> after =
                    query.startsWith("after=") ? Optional.of(query.substring("after=".length())) : Optional.empty();
            Optional<String> known =
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
            int from =
                    after.map(cursor -> Integer.parseInt(cursor.substring(1))).orElse(0);
            int to = Math.min(from + PAGE, messages.size());
            String etag = "\"" + from + "-" + messages.size() + "\"";
            int status = broken ? 500 : known.filter(etag::equals).isPresent() ? 304 : 200;
            asked.add(new Asked(after, known, status));
            if (status == 200) {
                exchange.getResponseHeaders().set("ETag", etag);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                byte[] page = json.writeValueAsString(Map.of(
                                "messages", messages.subList(from, to), "next", "c" + to, "more", to < messages.size()))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
