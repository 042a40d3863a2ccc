package org.timelynotice.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.databind.JsonNode;

/** A YAML file as JSON, with the line on which each value stands. Dates stay text; anchors may not make it grow. */
record LocatedYaml(JsonNode content, Map<String, Integer> lines) {

    private static final int MOST_BYTES = 3_000_000;

    /**
     * Reads one file.
     *
     * @throws ConfigException where it is not there or is no YAML of ours, with the line
     */
    static LocatedYaml read(Path file) {
        String text = text(file);
        try {
            @Nullable Node root = new Yaml(new SafeConstructor(limits())).compose(new java.io.StringReader(text));
            if (root == null) {
                throw ConfigException.at(file, 1, "the file is empty; write what belongs here, or remove the file");
            }
            var lines = new HashMap<String, Integer>();
            return new LocatedYaml(new YamlTree(file, lines).convert(root), lines);
        } catch (ReaderException e) {
            throw ConfigException.at(
                    file,
                    lineOf(text, e.getPosition()),
                    "there is a character here that does not belong in a text file; remove it, and save the file as UTF-8");
        } catch (MarkedYAMLException e) {
            throw ConfigException.at(file, line(e), explained(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw ConfigException.at(file, 1, explained(String.valueOf(e.getMessage())));
        }
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(40);
        return options;
    }

    private static int line(MarkedYAMLException e) {
        if (e.getProblemMark() != null) {
            return e.getProblemMark().getLine() + 1;
        }
        return e.getContextMark() == null ? 1 : e.getContextMark().getLine() + 1;
    }

    /** What the parser says, in words for whoever wrote the file. */
    private static String explained(String parser) {
        if (parser.contains("TAB")) {
            return "there is a tab here; indent with spaces";
        }
        if (parser.contains("but found another document")) {
            return "a second document begins here; remove the line ---, or make two files";
        }
        if (parser.contains("aliases")) {
            return "repeats parts of itself (* and &) too often; write them out";
        }
        if (parser.contains("Nesting Depth")) {
            return "goes more than 40 levels deep; remove the brackets or indents that are too many";
        }
        return "not YAML: " + parser + "; look at this line and the one before for a missing quote, colon or indent";
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw ConfigException.at(file, 0, "is larger than " + MOST_BYTES + " bytes; divide it");
            }
            return decoded(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw ConfigException.at(file, 0, "is missing; restore it");
        } catch (IOException e) {
            throw ConfigException.at(
                    file, 0, "cannot be read; check that it is a file and that this account may read it");
        }
    }

    private static String decoded(Path file, byte[] bytes) {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw ConfigException.at(
                    file, lineOf(text, text.length()), "is not UTF-8 from here on; save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.chars()
                        .limit(Math.max(0, position))
                        .filter(c -> c == '\n')
                        .count();
    }
}
