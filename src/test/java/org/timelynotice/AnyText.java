package org.timelynotice;

import static org.quicktheories.generators.Generate.oneOf;
import static org.quicktheories.generators.Generate.range;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.quicktheories.core.Gen;

/** Whatever a source may print: short and long, plain letters among signs of every script, also such as are no characters. */
public final class AnyText {

    private AnyText() {}

    public static Gen<String> any() {
        return upTo(255);
    }

    public static Gen<String> upTo(int length) {
        Gen<Integer> signs = oneOf(range(0, 0x7F), range(0, Character.MAX_VALUE), range(0, Character.MAX_CODE_POINT));
        Gen<Integer> lengths = oneOf(range(0, Math.min(8, length)), range(0, length));
        return lists().of(signs).ofSizes(lengths).map(AnyText::text);
    }

    private static String text(List<Integer> signs) {
        var text = new StringBuilder();
        signs.forEach(text::appendCodePoint);
        return text.toString();
    }
}
