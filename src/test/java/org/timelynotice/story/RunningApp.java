package org.timelynotice.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.TimelyNotice;
import org.timelynotice.platform.TestDatabase;

/** The program started inside the test's own process, in sandbox mode unless told otherwise, on a database of its own. */
final class RunningApp extends App implements AutoCloseable {

    private final Path home;
    private final Map<String, String> properties;
    private final ConfigurableApplicationContext context;

    private RunningApp(Path home, Map<String, String> properties) {
        this.home = home;
        this.properties = properties;
        this.context = new SpringApplicationBuilder(TimelyNotice.class)
                .listeners(event -> {})
                .run(Stream.concat(
                                Stream.of("--timely.data=" + home.resolve("data"), "--server.port=0"),
                                properties.entrySet().stream()
                                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue()))
                        .toArray(String[]::new));
    }

    /** As it is shipped, with the database that comes with it. */
    static RunningApp first() throws IOException {
        return new RunningApp(Files.createTempDirectory("timely-story"), Map.of());
    }

    /**
     * On a database that is there already, which is quicker.
     *
     * @param properties in pairs of name and value
     */
    static RunningApp start(String... properties) throws IOException {
        var all = new LinkedHashMap<>(
                Map.of("timely.db-url", TestDatabase.url(TestDatabase.fresh()), "timely.db-user", TestDatabase.user()));
        add(all, properties);
        return new RunningApp(Files.createTempDirectory("timely-story"), all);
    }

    /**
     * Ends the program in an orderly way and starts it on the same data.
     *
     * @param changes in pairs of name and value
     */
    RunningApp restarted(String... changes) {
        context.close();
        var changed = new LinkedHashMap<>(properties);
        add(changed, changes);
        return new RunningApp(home, changed);
    }

    private static void add(Map<String, String> properties, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put(pairs[i], pairs[i + 1]);
        }
    }

    @Override
    String token() {
        return properties.getOrDefault("timely.console-token", super.token());
    }

    @Override
    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(home);
    }
}
