package org.timelynotice.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Has {@code application.yaml} read from the folder that TIMELY_CONFIG names, and from that folder alone. */
class ConfigFolder implements EnvironmentPostProcessor, Ordered {

    private static final String LOCATION = "spring.config.location";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String folder = environment.getProperty("TIMELY_CONFIG", environment.getProperty("timely.config", ""));
        if (!folder.isBlank() && !environment.containsProperty(LOCATION)) {
            String location = "classpath:/,optional:file:" + folder + (folder.endsWith("/") ? "" : "/");
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("config folder", Map.of(LOCATION, location)));
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }
}
