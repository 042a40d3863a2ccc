package org.timelynotice.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.story.Messages.hearing;
import static org.timelynotice.story.Messages.registration;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.intake.FeedPorts;
import org.timelynotice.intake.MessageRecord;
import org.timelynotice.intake.MessageState;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.platform.HeldPort;

/** The ways in, over the routes that are delivered: a watched folder, a court that is polled, a hospital's MLLP. */
class FeedRoutesTest {

    private static final int SMALL = 1_000;
    private static final long LARGER_THAN_AN_ARRAY = 3_000_000_000L;
    private static final AtomicInteger STORIES = new AtomicInteger(StoryCase.FIRST_FREE);

    @TempDir
    static Path home;

    private static Path folder;
    private static Path clerk;
    private static ServerSocket taken;
    private static int hospital;
    private static int ward;
    private static CourtStub court;
    private static RunningApp app;

    private final StoryCase story = new StoryCase(STORIES.incrementAndGet());

    @BeforeAll
    static void start() throws IOException {
        Path config = home.resolve("config");
        FileSystemUtils.copyRecursively(Path.of("config"), config);
        folder = Files.createDirectories(home.resolve("jail"));
        HeldPort hospitals = HeldPort.any();
        HeldPort wards = HeldPort.any();
        hospital = hospitals.number();
        ward = wards.number();
        clerk = Files.createDirectories(home.resolve("clerk"));
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        court = CourtStub.start();
        feed(
                config,
                "jail",
                "maxBytes: 20000\nfolder: {path: \"" + folder + "\", settleSeconds: 1, unfinishedSeconds: 2}");
        feed(config, "court", "poll: {url: \"" + court.url() + "\", everySeconds: 1}");
        feed(config, "hospital", "mllp: {port: " + hospital + "}");
        feed(config, "ward", "maxBytes: " + SMALL + "\nmllp: {port: " + ward + "}");
        feed(config, "clinic", "mllp: {port: " + taken.getLocalPort() + "}");
        feed(config, "clerk", "maxBytes: " + SMALL);
        Path routes = home.resolve("routes");
        FileSystemUtils.copyRecursively(Path.of("routes"), routes);
        Files.writeString(routes.resolve("clerk-files.camel.yaml"), ADDED.formatted(clerk));
        hospitals.close();
        wards.close();
        app = RunningApp.start("timely.config", config.toString(), "timely.routes", routes.toString());
    }

    /** A route as an operator adds one, with a component that needs no server; as in the operator's guide. */
    private static final String ADDED = """
        - route:
            id: clerk-files
            routeConfigurationId: error-policy
            from:
              uri: "file:%s"
              parameters: {delay: 200, readLock: changed, readLockMinAge: 200, readLockCheckInterval: 200, move: .kept}
              steps:
                - setHeader: {name: feed, constant: clerk}
                - to: direct:keep-message
        """;

    private static void feed(Path config, String name, String rest) throws IOException {
        Files.writeString(
                config.resolve("feeds/" + name + ".yaml"),
                "description: A feed of the tests\nzone: America/New_York\njurisdiction: PA\n" + rest + "\n");
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
        court.close();
        taken.close();
    }

    @Test
    void the_errors_of_every_route_go_by_the_one_policy_also_of_one_that_an_operator_added() {
        var camel = app.context().getBean(ModelCamelContext.class);

        assertThat(camel.getRouteDefinitions())
                .extracting(RouteDefinition::getId)
                .contains("clerk-files", "feed-folder-jail", "feed-mllp-hospital", "feed-poll-court", "keep-message");
        assertThat(camel.getRouteDefinitions())
                .allSatisfy(route ->
                        assertThat(route.getAppliedRouteConfigurationIds()).containsExactly("error-policy"));
    }

    @Test
    void a_message_of_an_added_route_is_kept() throws IOException {
        String message = "no message at all, by the clerk";
        drop(clerk, "note.xml", message);

        soon().until(() -> Files.exists(clerk.resolve(".kept/note.xml")));
        assertThat(kept("clerk"))
                .singleElement()
                .satisfies(kept -> assertThat(app.context()
                                .getBean(MessageStore.class)
                                .last("clerk", message.getBytes(StandardCharsets.UTF_8)))
                        .contains(new MessageStore.Came(kept.message().receipt(), true)));
    }

    @Test
    void a_message_that_its_feed_refuses_does_not_count_as_delivered_by_an_added_route() throws IOException {
        Path huge = drop(clerk, "huge.xml", "x".repeat(SMALL + 1));
        try (LogWatch log = LogWatch.start()) {
            soon().until(() -> log.lines().stream()
                    .anyMatch(line -> line.contains("feed clerk refuses a message of " + (SMALL + 1) + " bytes")));
            assertThat(huge).exists();
            assertThat(log.lines()).noneMatch(line -> line.contains("xxxxxxxx"));
        } finally {
            Files.delete(huge);
        }
    }

    @Test
    void a_feed_whose_port_is_taken_is_down_and_the_program_is_well() {
        assertThat(app.get("/feeds")).anySatisfy(feed -> {
            assertThat(feed.path("name").asString()).isEqualTo("clinic");
            assertThat(feed.path("health").asString()).isEqualTo("DOWN");
        });
        assertThat(app.get("/feeds"))
                .filteredOn(feed -> !feed.path("name").asString().equals("clinic"))
                .noneMatch(feed -> feed.path("health").asString().equals("DOWN"));
        assertThat(app.get("/actuator/health").path("status").asString()).isEqualTo("UP");
        assertThat(openInMetrics("clinic")).isZero();
        assertThat(openInMetrics("hospital")).isOne();
    }

    private static double openInMetrics(String feed) {
        return app.context()
                .getBean(MeterRegistry.class)
                .get("timely.feed.open")
                .tag("feed", feed)
                .gauge()
                .value();
    }

    @Test
    void a_file_is_kept_read_and_moved_away() throws IOException {
        String id = app.registerCase(registration(story, story.sms()));
        drop("hearing-" + story.number() + ".xml", hearingIn(20));

        soon().until(() -> !app.notices(id).isEmpty());
        soon().until(() -> in(".kept", "hearing-" + story.number()).size() == 1);
        assertThat(folder.resolve("hearing-" + story.number() + ".xml")).doesNotExist();
    }

    @Test
    void the_same_file_twice_has_one_effect() throws IOException {
        String id = app.registerCase(registration(story, story.sms()));
        String message = hearingIn(20);
        drop("first-" + story.number() + ".xml", message);
        soon().until(() -> !app.notices(id).isEmpty());
        int notices = app.notices(id).size();
        int kept = kept("jail").size();

        drop("first-" + story.number() + ".xml", message);
        drop("second-" + story.number() + ".xml", message);

        soon().until(() -> in(".kept", "first-" + story.number()).size() == 2
                && in(".kept", "second-" + story.number()).size() == 1);
        assertThat(kept("jail")).hasSize(kept);
        assertThat(app.notices(id)).hasSize(notices);
    }

    @Test
    void a_file_that_is_too_large_is_set_aside_and_the_next_one_goes_on() throws IOException {
        drop("huge-" + story.number() + ".xml", "x".repeat(20_001));
        drop("small-" + story.number() + ".xml", "no message at all " + story.number());

        soon().until(() -> in(".refused", "huge-").size() == 1);
        soon().until(() -> in(".kept", "small-" + story.number()).size() == 1);
        soon().until(() -> kept("jail").stream().anyMatch(message -> message.state() == MessageState.PARKED));
    }

    @Test
    void a_file_larger_than_the_memory_is_set_aside_without_being_read() throws IOException {
        Path endless = home.resolve("endless-" + story.number() + ".zip");
        try (var file = new RandomAccessFile(endless.toFile(), "rw")) {
            file.setLength(LARGER_THAN_AN_ARRAY);
        }
        Files.move(endless, folder.resolve(endless.getFileName()));

        soon().until(() -> in(".refused", "endless-").size() == 1);
        assertThat(in(".refused", "endless-").get(0)).hasSize(LARGER_THAN_AN_ARRAY);
    }

    @Test
    void while_nothing_can_be_kept_files_wait_where_they_are() throws IOException {
        String name = "waiting-" + story.number() + ".xml";
        withoutMessageTable(() -> {
            drop(name, hearingIn(20));
            Awaitility.await().during(Duration.ofSeconds(3)).until(() -> Files.exists(folder.resolve(name)));
        });

        soon().until(() -> in(".kept", "waiting-" + story.number()).size() == 1);
        assertThat(in(".refused", "waiting-")).isEmpty();
    }

    @Test
    void a_court_is_polled_page_by_page_and_asked_again_only_for_what_is_new_across_failures_and_a_restart()
            throws IOException {
        String id = app.registerCase(registration(story, story.sms()));
        int before = court.asked().size();
        court.publishes(hearingIn(20), hearing(story, "C2", 1, "SCHEDULED", inDays(30)));
        court.publishes(hearing(story, "C3", 1, "SCHEDULED", inDays(40)));
        soon().until(() -> kept("court").size() == 3);
        soon().until(() ->
                app.notices(id).stream().map(n -> n.path("event")).distinct().count() == 3);
        assertThat(court.asked().subList(before, court.asked().size()))
                .extracting(CourtStub.Asked::after)
                .as("the second page at once")
                .contains(java.util.Optional.of("c2"));
        soon().until(() -> last().status() == 304);
        assertThat(last().after()).contains("c3");

        court.broken(true);
        soon().until(() -> last().status() == 500);
        court.publishes(hearing(story, "C4", 1, "SCHEDULED", inDays(50)));
        court.broken(false);
        soon().until(() -> kept("court").size() == 4);
        soon().until(() -> last().status() == 304);

        int restart = court.asked().size();
        app = app.restarted();
        soon().until(() -> court.asked().size() > restart + 1);
        assertThat(court.asked().subList(restart, court.asked().size()))
                .as("the position and what conditional requests need are remembered")
                .allSatisfy(asked -> assertThat(asked.after()).contains("c4"))
                .allSatisfy(asked -> assertThat(asked.status()).isEqualTo(304));
        assertThat(kept("court")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A01", "A02", "A03"})
    void a_hospitals_message_is_acknowledged_once_it_is_kept(String trigger) throws IOException {
        try (var client = line("hospital", hospital)) {
            String first = client.say(adt(trigger, "1"));
            int kept = kept("hospital").size();
            String second = client.say(adt(trigger, "2"));

            assertThat(first).startsWith("MSH|^~\\&|TN|COURT|HIS|STATEHOSP|").contains("\rMSA|AA|" + trigger + "-1|");
            assertThat(second).contains("\rMSA|AA|" + trigger + "-2|");
            assertThat(kept("hospital")).as("at once, not later").hasSize(kept + 1);
        }
        soon().until(() -> kept("hospital").stream().allMatch(message -> message.state() != MessageState.KEPT));
        assertThat(kept("hospital")).anySatisfy(message -> {
            assertThat(message.format()).contains("hl7-adt");
            assertThat(message.state()).isEqualTo(MessageState.READ);
        });
    }

    @Test
    void a_message_told_again_after_a_lost_acknowledgment_is_acknowledged_and_kept_once() throws IOException {
        try (var client = line("hospital", hospital)) {
            client.say(adt("A03", "again"));
            int kept = kept("hospital").size();
            assertThat(client.say(adt("A03", "again"))).contains("\rMSA|AA|A03-again|");
            assertThat(kept("hospital")).hasSize(kept);
        }
    }

    @Test
    void garbage_is_answered_kept_and_parked_and_the_line_stays_open() throws IOException {
        try (var client = line("hospital", hospital)) {
            assertThat(client.say("no hl7 at all")).contains("\rMSA|AR|", "\rERR|");
            assertThat(client.say("MSH|garbage")).contains("\rMSA|AR|", "\rERR||MSH^1^2|");
            assertThat(client.say(adt("A01", "after-garbage"))).contains("\rMSA|AA|A01-after-garbage|");
        }
        soon().until(() -> kept("hospital").stream()
                        .filter(message -> message.state() == MessageState.PARKED)
                        .filter(message -> message.reason().isPresent())
                        .count()
                >= 2);
    }

    @Test
    void a_message_that_its_feed_refuses_is_rejected_for_good() throws IOException {
        try (var client = line("ward", ward)) {
            assertThat(client.say(adt("A01", "large") + "NTE|1||" + "x".repeat(SMALL) + "\r"))
                    .contains("\rMSA|AR|A01-large|larger than this feed takes\r");
        }
        assertThat(kept("ward")).isEmpty();
    }

    @Test
    void what_cannot_be_kept_is_answered_with_an_error_that_names_no_program_part_and_taken_when_told_again()
            throws IOException {
        try (var client = line("hospital", hospital)) {
            withoutMessageTable(() -> assertThat(client.say(adt("A03", "down")))
                    .contains("\rMSA|AE|A03-down|not kept; send it again\r")
                    .doesNotContain("Exception", "java", "org.", "sql", "message_away"));
            assertThat(client.say(adt("A03", "down"))).contains("\rMSA|AA|A03-down|");
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** The cheapest way to have a database that keeps nothing. */
    private static void withoutMessageTable(Work work) throws IOException {
        var jdbc = app.context().getBean(JdbcTemplate.class);
        jdbc.execute("alter table message rename to message_away");
        try {
            work.run();
        } finally {
            jdbc.execute("alter table message_away rename to message");
        }
    }

    private static MllpClient line(String feed, int port) throws IOException {
        soon().until(() -> app.context().getBean(FeedPorts.class).isOpen(feed));
        return MllpClient.connect(port);
    }

    private static String adt(String trigger, String id) {
        return "MSH|^~\\&|HIS|STATEHOSP|TN|COURT|20261120101500||ADT^" + trigger + "|" + trigger + "-" + id + "|P|2.5\r"
                + "EVN|" + trigger + "|20261120101500\r"
                + "PID|1||I-77^^^SH^MR||Sample^Sam^Q||19800102|M\r"
                + "PV1|1|I|W1^2^3^STATEHOSP||||||||||||||||V-5\r";
    }

    private static CourtStub.Asked last() {
        List<CourtStub.Asked> asked = court.asked();
        return asked.get(asked.size() - 1);
    }

    private static List<MessageRecord> kept(String feed) {
        return app.context().getBean(MessageStore.class).latest(0, 1_000).stream()
                .filter(record -> record.message().feed().equals(feed))
                .toList();
    }

    /** Appears whole, as a careful sender's file does. */
    private static Path drop(String name, String content) throws IOException {
        return drop(folder, name, content);
    }

    private static Path drop(Path where, String name, String content) throws IOException {
        Path written = Files.writeString(home.resolve(name), content);
        return Files.move(written, where.resolve(name));
    }

    private static List<Path> in(String subfolder, String begin) throws IOException {
        if (!Files.isDirectory(folder.resolve(subfolder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(begin))
                    .toList();
        }
    }

    private String hearingIn(int days) {
        return hearing(story, "F" + story.number(), 1, "SCHEDULED", inDays(days));
    }

    private static LocalDateTime inDays(int days) {
        return LocalDateTime.ofInstant(app.now(), ZoneOffset.UTC)
                .plusDays(days)
                .withHour(9)
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
    }

    private static ConditionFactory soon() {
        return Awaitility.await();
    }
}
