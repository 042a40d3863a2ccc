package org.timelynotice.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The world outside, a process of its own: courts that send, and a provider that takes. Does what it is told line by line. */
final class Outside {

    private Outside() {}

    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var provider = new StubProvider();
        PrintStream answers = System.out;
        answers.println(provider.port());
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(obey(order.split(" "), provider));
        }
    }

    private static String obey(String[] order, StubProvider provider) {
        if (order[0].equals("taken")) {
            return String.valueOf(provider.taken());
        }
        var load = new Load(number(order[1]), new Letters(number(order[2])));
        Load.Seen seen = load.run(number(order[3]), number(order[4]), number(order[5]));
        return String.format(Locale.ROOT, "%f %f %f", seen.seconds(), seen.p50Millis(), seen.p99Millis());
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
