package org.timelynotice.settings;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes JSON of YAML's nodes and notes their lines by JSON pointer; refuses what JSON cannot say. */
final class YamlTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_VALUES = 200_000;

    private final Path file;
    private final Map<String, Integer> lines;
    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private int values;

    /**
     * @param lines filled with the line of each value
     */
    YamlTree(Path file, Map<String, Integer> lines) {
        this.file = file;
        this.lines = lines;
    }

    JsonNode convert(Node root) {
        return convert(root, "");
    }

    private JsonNode convert(Node node, String pointer) {
        lines.put(pointer, line(node));
        if (++values > MOST_VALUES) {
            throw problem(node, "repeats parts of itself (* and &) too often; write them out");
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!around.add(node)) {
            throw problem(node, "contains itself (by * and &); write out what is meant");
        }
        JsonNode converted =
                node instanceof MappingNode mapping ? object(mapping, pointer) : array((SequenceNode) node, pointer);
        around.remove(node);
        return converted;
    }

    private JsonNode array(SequenceNode sequence, String pointer) {
        var array = NODES.arrayNode();
        List<Node> items = sequence.getValue();
        for (int i = 0; i < items.size(); i++) {
            array.add(convert(items.get(i), pointer + "/" + i));
        }
        return array;
    }

    private JsonNode object(MappingNode mapping, String pointer) {
        var object = NODES.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode name)) {
                throw problem(
                        entry.getKeyNode(), "there is a list or a group where a key should be; write a single word");
            }
            String key = name.getValue();
            if (object.has(key)) {
                throw problem(name, "'" + key + "' is given twice; remove one");
            }
            String at = pointer + "/" + escaped(key);
            object.set(key, convert(entry.getValueNode(), at));
            lines.put(at, line(name));
        }
        return object;
    }

    /** As JSON pointers write it. */
    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (Tag.NULL.equals(tag)) {
            return NODES.nullNode();
        }
        if (Tag.BOOL.equals(tag)) {
            return NODES.booleanNode(
                    text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("on"));
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

    private ConfigException problem(Node at, String message) {
        return ConfigException.at(file, line(at), message);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
