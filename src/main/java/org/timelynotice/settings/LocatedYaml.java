package org.timelynotice.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A YAML file as JSON, with the line on which each value stands. Dates stay text; anchors may not make it grow. */
record LocatedYaml(JsonNode content, Map<String, Integer> lines) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static LocatedYaml read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node root = new Yaml(new SafeConstructor(limits())).compose(reader);
            if (root == null) {
                throw problem(file, 0, "the file is empty");
            }
            var lines = new HashMap<String, Integer>();
            return new LocatedYaml(convert(file, root, "", lines), lines);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw problem(file, line, "not YAML: " + e.getProblem());
        } catch (IOException e) {
            throw problem(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(40);
        return options;
    }

    private static JsonNode convert(Path file, Node node, String pointer, Map<String, Integer> lines) {
        lines.put(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            return object(file, mapping, pointer, lines);
        }
        if (node instanceof SequenceNode sequence) {
            var array = NODES.arrayNode();
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                array.add(convert(file, items.get(i), pointer + "/" + i, lines));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode object(Path file, MappingNode mapping, String pointer, Map<String, Integer> lines) {
        var object = NODES.objectNode();
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            int line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (!seen.add(key)) {
                throw problem(file, line, "'" + key + "' is given twice; remove one");
            }
            String at = pointer + "/" + key;
            object.set(key, convert(file, entry.getValueNode(), at, lines));
            lines.put(at, line);
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (Tag.NULL.equals(tag)) {
            return NODES.nullNode();
        }
        if (Tag.BOOL.equals(tag)) {
            return NODES.booleanNode(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
        }
        if (Tag.INT.equals(tag)) {
            @Nullable Long number = whole(text);
            return number == null ? NODES.stringNode(text) : NODES.numberNode(number);
        }
        return NODES.stringNode(text);
    }

    /** Codes such as {@code 0720} or {@code 64_99} look like numbers to YAML but are names: they stay as printed. */
    private static @Nullable Long whole(String text) {
        return text.matches("-?(0|[1-9]\\d{0,17})") ? Long.valueOf(text) : null;
    }

    private static ConfigException problem(Path file, int line, String message) {
        return new ConfigException(List.of(new ConfigProblem(file.toString(), line, "", message)));
    }
}
