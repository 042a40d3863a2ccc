package org.timelynotice.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class KeptRunningTest {

    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    private static ProcessHandle process(String... command) throws IOException {
        return new ProcessBuilder(command).start().toHandle();
    }

    private KeptRunning kept(KeptRunning.Start start) {
        return new KeptRunning(start, Duration.ofMillis(1), () -> ended.set(true));
    }

    @Test
    void a_server_that_ends_is_started_again_after_failures_too() throws IOException {
        var again = new ProcessHandle[1];
        KeptRunning kept = kept(() -> {
            if (starts.incrementAndGet() < 3) {
                throw new IOException("its memory is still in use");
            }
            again[0] = process("sleep", "600");
            return again[0];
        });

        kept.watch(process("true"));

        Awaitility.await().until(() -> starts.get() == 3);
        kept.stop();
        assertThat(ended).isFalse();
        again[0].destroyForcibly();
    }

    @Test
    void where_it_cannot_be_started_the_program_ends() throws IOException {
        kept(() -> {
                    starts.incrementAndGet();
                    throw new IOException("its files are gone");
                })
                .watch(process("true"));

        Awaitility.await().untilTrue(ended);
        assertThat(starts).hasValue(5);
    }

    @Test
    void one_that_was_told_to_end_stays_so() throws Exception {
        KeptRunning kept = kept(() -> {
            starts.incrementAndGet();
            return process("true");
        });
        ProcessHandle told = process("sleep", "600");
        kept.watch(told);

        kept.stop();
        told.destroyForcibly();
        told.onExit().join();
        kept.stop();

        assertThat(starts).hasValue(0);
    }
}
