package org.timelynotice.flow.adapter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.timelynotice.recipient.Channel;

/** Threads that call providers: each channel has its own, so that a mail server that hangs keeps no text message waiting. */
final class ProviderCallers implements AutoCloseable {

    private final Map<Channel, ExecutorService> callers = new EnumMap<>(Channel.class);

    ProviderCallers(Set<Channel> channels, int each) {
        channels.forEach(channel -> callers.put(channel, Executors.newFixedThreadPool(each, work -> {
            var thread = new Thread(work, "call-" + channel);
            thread.setDaemon(true);
            return thread;
        })));
    }

    Map<Channel, Executor> byChannel() {
        return Map.copyOf(callers);
    }

    @Override
    public void close() {
        callers.values().forEach(ExecutorService::shutdown);
    }
}
