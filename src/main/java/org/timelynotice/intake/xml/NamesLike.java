package org.timelynotice.intake.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of elements that hold words of a pattern, such as {@code *Hold*}: senders coin names for what no standard has, and those of one
 * sign are alike. Words count whole ({@code *Hold*} takes {@code OtherAgencyHoldText}, and neither {@code HouseholdText} nor {@code
 * HoldingCell}); a star is any number of words.
 */
public final class NamesLike {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** No standard has longer names, and a hostile sender can invent names without end. */
    private static final int LONGEST = 120;

    private static final int REMEMBERED = 5_000;

    private final ElementNames names;
    private final Pattern pattern;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private volatile int @Nullable [] numbers;

    NamesLike(ElementNames names, List<String> patterns) {
        this.names = names;
        this.pattern = Pattern.compile(patterns.stream().map(NamesLike::regex).collect(Collectors.joining("|")));
    }

    private static String regex(String pattern) {
        return Arrays.stream(pattern.split("(?=\\*)|(?<=\\*)"))
                .map(part -> part.equals("*") ? "(?: .*)?" : Pattern.quote(words(part)))
                .collect(Collectors.joining());
    }

    /** Each with a blank before it. */
    private static String words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> " " + word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Whether a name is one of them. */
    public boolean takes(String local) {
        if (local.length() > LONGEST || local.startsWith(ElementNames.ATTRIBUTE)) {
            return false;
        }
        Boolean remembered = known.get(local);
        if (remembered != null) {
            return remembered;
        }
        boolean takes = pattern.matcher(words(local)).matches();
        if (known.size() < REMEMBERED) {
            known.put(local, takes);
        }
        return takes;
    }

    /** The numbers that their elements have; not all elements of these are among them. Once every format is compiled. */
    public int[] numbers() {
        int[] found = numbers;
        if (found == null) {
            found = names.numbersOf(this);
            numbers = found;
        }
        return found;
    }
}
