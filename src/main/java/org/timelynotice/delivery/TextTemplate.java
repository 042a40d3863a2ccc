package org.timelynotice.delivery;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A text with {@code {{placeholders}}}. Nothing is escaped: HTML is made from the finished text. */
final class TextTemplate {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true);

    private final String source;
    private final Template template;

    /**
     * Prepares a text.
     *
     * @throws MustacheException where braces or sections do not match
     */
    TextTemplate(String source) {
        this.source = source.strip();
        this.template = COMPILER.compile(this.source);
    }

    /**
     * Fills the text.
     *
     * @throws MustacheException for a placeholder without a value outside a section that depends on it
     */
    String fill(Map<String, String> values) {
        return template.execute(values).strip();
    }

    /** The names between braces, of placeholders and of sections. */
    Set<String> placeholders() {
        var names = new TreeSet<String>();
        template.visit(new Names(names));
        return names;
    }

    /** The fixed words alone. */
    String withoutPlaceholders() {
        return source.replaceAll("\\{\\{[^}]*}}", " ");
    }

    private record Names(Set<String> names) implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            names.add(">" + name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
