package org.timelynotice.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.timelynotice.TimelyNotice;

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
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    /**
     * @param properties in pairs of name and value
     */
    static RunningApp start(String... properties) throws IOException {
        Path home = Files.createTempDirectory("timely-story");
        var map = new LinkedHashMap<String, String>();
        map.put("timely.data", home.resolve("data").toString());
        map.put("server.port", "0");
        for (int i = 0; i < properties.length; i += 2) {
            map.put(properties[i], properties[i + 1]);
        }
        return new RunningApp(home, map);
    }

    /**
     * Ends the program in an orderly way and starts it on the same data.
     *
     * @param changes in pairs of name and value
     */
    RunningApp restarted(String... changes) {
        context.close();
        var changed = new LinkedHashMap<>(properties);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return new RunningApp(home, changed);
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
