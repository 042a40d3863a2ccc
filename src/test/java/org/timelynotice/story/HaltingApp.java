package org.timelynotice.story;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerPortFileWriter;
import org.springframework.context.annotation.Bean;
import org.timelynotice.TimelyNotice;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.recipient.Channel;

/**
 * The program with a trap: at the n-th step of its way from a message to a text it dies as by {@code kill -9}, without a word.
 *
 * <p>Steps are counted before and after a message is kept, before and after every transaction that has something to do, and before
 * and after every call of a provider, once the file named by {@code trap.armed} exists. {@code trap.port} names the file that tells
 * where it listens.
 */
public final class HaltingApp {

    private HaltingApp() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(TimelyNotice.class, Traps.class)
                .listeners(new WebServerPortFileWriter(System.getProperty("trap.port")))
                .run(arguments);
    }

    /** No annotation: other programs that run with the tests' classes must not find it. */
    static class Traps {

        @Bean
        static BeanPostProcessor traps() {
            var trap = new Trap(Integer.getInteger("trap.step", 0));
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    if (bean instanceof Transactions transactions) {
                        return new TrappedTransactions(transactions, trap);
                    }
                    if (bean instanceof MessageStore messages) {
                        return trapped(messages, trap);
                    }
                    return bean instanceof Gateway gateway ? new TrappedGateway(gateway, trap) : bean;
                }
            };
        }
    }

    private static final class Trap {

        private final int step;
        private final AtomicInteger passed = new AtomicInteger();

        Trap(int step) {
            this.step = step;
        }

        void step() {
            boolean armed =
                    step > 0 && java.nio.file.Files.exists(java.nio.file.Path.of(System.getProperty("trap.armed")));
            if (armed && passed.incrementAndGet() == step) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** Only keeping is trapped: all else that a store does happens in a transaction. */
    private static Object trapped(MessageStore real, Trap trap) {
        return Proxy.newProxyInstance(
                MessageStore.class.getClassLoader(),
                new Class<?>[] {MessageStore.class},
                (proxy, method, arguments) -> {
                    boolean keeps = method.getName().startsWith("keep");
                    try {
                        if (keeps) {
                            trap.step();
                        }
                        Object kept = method.invoke(real, arguments);
                        if (keeps) {
                            trap.step();
                        }
                        return kept;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record TrappedTransactions(Transactions real, Trap trap) implements Transactions {

        @Override
        public <T> T inOneView(Supplier<T> reads) {
            return real.inOneView(reads);
        }

        /** Work that finds nothing to do is no step: sweeps look many times a second. */
        @Override
        public <T> T inOne(Supplier<T> work) {
            boolean[] busy = {false};
            T result = real.inOne(() -> {
                T done = work.get();
                busy[0] = !idle(done);
                if (busy[0]) {
                    trap.step();
                }
                return done;
            });
            if (busy[0]) {
                trap.step();
            }
            return result;
        }

        private static boolean idle(Object done) {
            return Integer.valueOf(0).equals(done)
                    || done instanceof java.util.List<?> list && list.isEmpty()
                    || done.toString().startsWith("Batch[looked=0");
        }
    }

    private record TrappedGateway(Gateway real, Trap trap) implements Gateway {

        @Override
        public Channel channel() {
            return real.channel();
        }

        @Override
        public Duration patience() {
            return real.patience();
        }

        @Override
        public SendResult send(OutboundMessage message) {
            trap.step();
            SendResult result = real.send(message);
            trap.step();
            return result;
        }
    }
}
