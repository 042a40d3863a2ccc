package org.timelynotice.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What Timely Notice can be told to do instead of serving: {@code verify-audit} and {@code rotate-master-key}. */
public final class Commands {

    private static final Map<String, Class<?>> CONFIGURATIONS =
            Map.of("verify-audit", VerifyAudit.class, "rotate-master-key", RotateMasterKey.class);

    private Commands() {}

    /**
     * Does what the first argument that names a command says; no door is opened, no route started, nothing scheduled.
     *
     * @return the exit code: 0 if all is well; empty if no command is named
     */
    public static Optional<Integer> run(String... arguments) {
        return List.of(arguments).stream()
                .map(CONFIGURATIONS::get)
                .filter(command -> command != null)
                .findFirst()
                .map(command -> run(command, arguments));
    }

    private static int run(Class<?> command, String... arguments) {
        var application = new SpringApplicationBuilder(command)
                .web(WebApplicationType.NONE)
                .properties(DatabaseConfiguration.PATIENT + "=true")
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false);
        return SpringApplication.exit(application.run(arguments));
    }
}
