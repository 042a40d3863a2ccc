package org.timelynotice.delivery;

import java.util.Locale;
import java.util.Optional;

/**
 * What a provider itself took a text for: it has silenced the number by now, or opened it again, and has answered. What it says of the
 * number counts whatever the words are.
 */
public final class OptOut {

    private OptOut() {}

    /**
     * @param mark of the provider, where it put one on the text: STOP, START, HELP
     * @param read what the words say
     */
    public static Reply read(Optional<String> mark, Reply read, String words) {
        return switch (mark.map(word -> word.strip().toUpperCase(Locale.ROOT)).orElse("")) {
            case "STOP" -> stopped(read, words);
            case "START" -> read instanceof Reply.Danger ? read : new Reply.Start();
            case "HELP" -> read instanceof Reply.Danger ? read : new Reply.Help();
            default -> read;
        };
    }

    private static Reply stopped(Reply read, String words) {
        if (read instanceof Reply.Danger) {
            return new Reply.Danger(words, true);
        }
        return read instanceof Reply.Stop || read instanceof Reply.SomebodyElse
                ? read
                : new Reply.Stop(read instanceof Reply.ForAPerson);
    }
}
