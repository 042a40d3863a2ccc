package org.timelynotice.delivery.adapter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How to reach the mail server.
 *
 * @param tls whether the connection begins encrypted ({@code smtps}); otherwise it is upgraded where the server can
 * @param requireTls whether a server that cannot encrypt is refused; always so where a password would travel to another machine
 * @param from sender as readers see it; says nothing that a bare text would not
 * @param name the sender's name as readers see it; says nothing that a bare text would not
 * @param replyTo where answers go; without it to {@code from}
 * @param bounces where mail servers send failures: the attempt token is put before the {@code @}, after a plus sign; without it
 *     they go to {@code from}
 * @param timeout for the connection, and for each answer of the server
 */
public record SmtpSettings(
        String host,
        int port,
        boolean tls,
        boolean requireTls,
        Optional<Login> login,
        String from,
        Optional<String> name,
        Optional<String> replyTo,
        Optional<String> bounces,
        Duration timeout) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** How long one mail may take in all; well within the time for which its sender has it to itself. */
    Duration longest() {
        return timeout.multipliedBy(3);
    }

    /** Whether a connection that begins in the clear must not go on so. */
    boolean mustUpgrade() {
        return requireTls && !tls;
    }

    /** User name and password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[...]";
        }
    }

    /**
     * Reads {@code smtp://user:password@host:port} or {@code smtps://…}; user and password percent-encoded where they hold
     * {@code : @ /}. {@code ?starttls=required} refuses a server that cannot encrypt.
     *
     * @throws IllegalArgumentException for anything else, without repeating it
     */
    public static SmtpSettings of(URI server, String from, Optional<String> bounces, Duration timeout) {
        boolean tls = "smtps".equalsIgnoreCase(server.getScheme());
        if (!tls && !"smtp".equalsIgnoreCase(server.getScheme()) || server.getHost() == null) {
            throw new IllegalArgumentException(
                    "the mail server must be given as smtp://host:port or smtps://host:port, with user:password@ before the host if it needs them");
        }
        Optional<Login> login = Optional.ofNullable(server.getRawUserInfo()).map(SmtpSettings::login);
        boolean asked = "starttls=required".equals(server.getQuery());
        boolean needed = login.isPresent() && !LOOPBACK.contains(server.getHost());
        int port = server.getPort() > 0 ? server.getPort() : tls ? 465 : 587;
        return new SmtpSettings(
                server.getHost(),
                port,
                tls,
                asked || needed,
                login,
                from,
                Optional.empty(),
                Optional.empty(),
                bounces,
                timeout);
    }

    /** The same, with who is seen as its sender and is answered. */
    public SmtpSettings seenAs(Optional<String> sender, Optional<String> answered) {
        return new SmtpSettings(host, port, tls, requireTls, login, from, sender, answered, bounces, timeout);
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "the mail server's address names a user but no password; write user:password@");
        }
        return new Login(decode(userInfo.substring(0, colon)), decode(userInfo.substring(colon + 1)));
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
