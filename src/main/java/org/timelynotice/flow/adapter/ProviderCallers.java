package org.timelynotice.flow.adapter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.timelynotice.recipient.Channel;
import org.timelynotice.sending.Lane;
import org.timelynotice.sending.Lanes;

/** Threads that call providers: each channel has its own, so that a mail server that hangs keeps no text message waiting, and urgent news too. */
final class ProviderCallers implements AutoCloseable {

    private final List<ExecutorService> callers = new ArrayList<>();
    private final Lanes lanes;

    ProviderCallers(Set<Channel> channels, int each) {
        Map<Channel, Lane> urgent = new EnumMap<>(Channel.class);
        Map<Channel, Lane> routine = new EnumMap<>(Channel.class);
        channels.forEach(channel -> {
            urgent.put(channel, new Lane(threads("urgent-call-" + channel, each), each, false));
            routine.put(channel, new Lane(threads("call-" + channel, each), each, true));
        });
        this.lanes = new Lanes(urgent, routine, Runnable::run);
    }

    private ExecutorService threads(String name, int count) {
        var threads = new ThreadPoolExecutor(count, count, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        callers.add(threads);
        return threads;
    }

    Lanes lanes() {
        return lanes;
    }

    @Override
    public void close() {
        callers.forEach(ExecutorService::shutdown);
    }
}
