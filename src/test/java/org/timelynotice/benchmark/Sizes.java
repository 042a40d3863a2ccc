package org.timelynotice.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How much is measured, as the command line says.
 *
 * @param tracked people that are followed, growing
 * @param messages in each measured round
 * @param futureNotices planned for later while others go out
 * @param dueNotices that go out
 * @param linkable cases with recipients, which one message in a hundred names
 * @param linked messages in a round in which all concern somebody who is followed
 * @param longestCase events of the longest case that is measured
 */
record Sizes(
        List<Integer> tracked,
        int messages,
        int futureNotices,
        int dueNotices,
        int linkable,
        int linked,
        int longestCase) {

    static final int CONNECTIONS = 64;

    static Sizes given() {
        String quick = System.getProperty("bench.quick", "false");
        boolean small = quick.isEmpty() || Boolean.parseBoolean(quick);
        return new Sizes(
                Arrays.stream(text("bench.tracked", small ? "1000,10000" : "1000,100000,1000000")
                                .split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList(),
                number("bench.messages", small ? 2_000 : 30_000),
                number("bench.notices", small ? 10_000 : 1_000_000),
                number("bench.due", small ? 1_000 : 20_000),
                number("bench.linkable", small ? 200 : 1_000),
                number("bench.linked", small ? 400 : 2_000),
                number("bench.longest", small ? 400 : 10_000));
    }

    /** Messages of a round whose time does not count: Java's compiler has the whole way from socket to decision to work through. */
    int warmUp() {
        return Math.min(4 * messages, 100_000);
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)).strip());
    }

    private static String text(String name, String otherwise) {
        String given = System.getProperty(name, "");
        return given.isBlank() || given.startsWith("${") ? otherwise : given;
    }
}
