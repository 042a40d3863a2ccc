package org.timelynotice.web.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that explains itself: event, match, rule, recipient, timing, attempts, proof. Holds no address and no recipient's name.
 *
 * @param reached what is known of whether it reached its reader
 * @param said what people said came of the tasks about it
 */
record NoticePage(
        NoticeRow row,
        @Nullable Source source,
        @Nullable Happening event,
        Law law,
        @Nullable Reader reader,
        Timing timing,
        List<Attempt> attempts,
        String reached,
        List<SaidRow> said,
        Proof proof) {

    /** The message, and why it was taken to concern this case. */
    record Source(String feed, UUID receipt, Times.When keptAt, List<String> evidence) {}

    /** What happened, as the source said it. */
    record Happening(
            String kind,
            String action,
            @Nullable String at,
            @Nullable String place) {}

    /**
     * @param lacking what the law asks for beyond the message
     * @param decidedBy who decided that it be sent although counsel has not signed
     */
    record Law(
            Rule basis,
            List<Rule> alsoMeets,
            @Nullable String lacking,
            @Nullable String decidedBy) {}

    /**
     * @param assumed what it holds only for, and no feed can tell
     */
    record Rule(String rule, String citation, @Nullable String assumed) {}

    /** How the reader wants to be told. */
    record Reader(String language, String zone, List<String> asked, List<String> declined, List<Way> ways) {}

    /** One way to reach them, without its address. */
    record Way(String channel, String tier, String hours, String anyHour, String state) {}

    record Timing(
            Times.When notBefore,
            Times.When due,
            Times.@Nullable When deadline,
            @Nullable String counting,
            @Nullable String shortNotice,
            Times.@Nullable When expires,
            boolean urgent,
            String quietHours,
            Times.@Nullable When nextLook) {}

    record Attempt(
            String channel,
            String state,
            Times.When startedAt,
            Times.@Nullable When endedAt,
            @Nullable String providerId,
            @Nullable String code) {}

    /**
     * What the audit says.
     *
     * @param verdict whether the chain that holds these entries is as it was written
     */
    record Proof(boolean intact, String verdict, List<Entry> entries) {}

    /** One entry of the audit. */
    record Entry(long sequence, Times.When at, String action, List<String> details, String hash) {}
}
