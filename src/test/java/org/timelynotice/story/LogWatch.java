package org.timelynotice.story;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Remembers every line that the program logs, and its exceptions; the program's own and the provider's down to debug. */
final class LogWatch implements AutoCloseable {

    private static final List<String> TALKATIVE = List.of("org.timelynotice", "com.twilio");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root;
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (!event.getLoggerName().startsWith("com.icegreen")) {
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                        + ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };

    private LogWatch(LoggerContext context) {
        this.root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.DEBUG));
        appender.setContext(context);
        appender.start();
        root.addAppender(appender);
        context.getLogger(LogWatch.class).info("watching");
    }

    /** Begins after the program has started, since a start sets the logging up anew. */
    static LogWatch start() {
        return new LogWatch((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
