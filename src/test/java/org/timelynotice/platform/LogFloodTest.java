package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LogFloodTest {

    private final LoggerContext logs = new LoggerContext();
    private final Logger logger = logs.getLogger("test");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private long nanos;

    LogFloodTest() {
        logs.addTurboFilter(new LogFlood(() -> nanos));
        lines.start();
        logger.addAppender(lines);
    }

    @Test
    void a_line_that_repeats_itself_comes_a_few_times_a_minute_whatever_it_is_about_and_others_as_ever() {
        for (int i = 0; i < 1_000; i++) {
            logger.error("message {} was not kept", i);
        }
        logger.error("something else");
        assertThat(lines.list).hasSize(LogFlood.MOST_A_MINUTE + 1);

        nanos = Duration.ofSeconds(61).toNanos();
        logger.error("message {} was not kept", 1_001);
        assertThat(lines.list).hasSize(LogFlood.MOST_A_MINUTE + 2);
    }

    @Test
    void what_is_no_warning_is_never_left_out() {
        for (int i = 0; i < 50; i++) {
            logger.info("audit root sealed: {}", i);
        }
        assertThat(lines.list).hasSize(50);
    }
}
