package org.timelynotice.settings;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says in plain words what a schema found, and what to do: the nearest known word, an example, the limit. */
final class Complaint {

    private final JsonNode schema;

    /**
     * @param schema the schema's own text, for its examples and the names of its keys
     */
    Complaint(JsonNode schema) {
        this.schema = schema;
    }

    /** Where it belongs: an unknown key is its own place. */
    static String pointer(Error error) {
        String location = error.getInstanceLocation().toString();
        String at = location.equals("/") ? "" : location;
        return isUnknownKey(error)
                ? at + "/" + error.getProperty().replace("~", "~0").replace("/", "~1")
                : at;
    }

    String sentence(Error error) {
        JsonNode rule = error.getSchemaNode() == null ? schema : error.getSchemaNode();
        return switch (String.valueOf(error.getKeyword())) {
            case "additionalProperties" -> unknownKey(error);
            case "required" -> "'" + error.getProperty() + "' is missing; add it";
            case "enum" -> notOneOf(error, rule);
            case "pattern" -> notSuchAs(error);
            case "type" -> "must be " + typed(rule) + ", not " + kind(error.getInstanceNode());
            case "minLength", "minItems" -> "is too short; give at least " + counted(rule, error);
            case "maxLength", "maxItems" -> "is too long; give at most " + counted(rule, error);
            case "minimum" -> "is too small; the smallest is " + rule.asString();
            case "maximum" -> "is too large; the largest is " + rule.asString();
            case "uniqueItems" -> "says the same twice; remove one";
            default -> error.getMessage();
        };
    }

    private static boolean isUnknownKey(Error error) {
        return "additionalProperties".equals(error.getKeyword()) && error.getProperty() != null;
    }

    private String unknownKey(Error error) {
        List<String> known = new ArrayList<>(parent(error).path("properties").propertyNames());
        String meant = DidYouMean.among(error.getProperty(), known);
        return "is not known here"
                + (meant.isEmpty() ? "; remove it, or use one of " + String.join(", ", known) : meant);
    }

    private static String notOneOf(Error error, JsonNode allowed) {
        List<String> words = texts(allowed);
        String given = error.getInstanceNode().asString("");
        String meant = DidYouMean.among(given, words);
        String what = given.isEmpty() ? "is not one of the allowed words" : "'" + given + "' is not known here";
        return what + (meant.isEmpty() ? "; use one of " : meant + " Known are ") + String.join(", ", words);
    }

    private String notSuchAs(Error error) {
        List<String> examples = texts(parent(error).path("examples"));
        if (examples.isEmpty()) {
            return "is blank; write something, or remove the key";
        }
        String given =
                error.getInstanceNode().isString() ? error.getInstanceNode().asString() : "";
        String quoted = given.isEmpty() || given.length() > 60 ? "this" : "'" + given + "'";
        return quoted + " does not have the form that is needed; write it as "
                + examples.stream().map(example -> "'" + example + "'").collect(Collectors.joining(" or "));
    }

    /** The part of the schema in which the rule stands that was broken. */
    private JsonNode parent(Error error) {
        @Nullable Object fragment = error.getSchemaLocation().getFragment();
        String pointer = fragment == null ? "" : fragment.toString();
        int end = pointer.lastIndexOf('/');
        return end <= 0 ? schema : schema.at(pointer.substring(0, end));
    }

    private static String counted(JsonNode rule, Error error) {
        boolean list = error.getKeyword().endsWith("Items");
        return rule.asString() + (list ? " of them" : " characters");
    }

    private static String typed(JsonNode rule) {
        return (rule.isArray() ? texts(rule).stream() : Stream.of(rule.asString()))
                .map(Complaint::typeInWords)
                .collect(Collectors.joining(" or "));
    }

    private static String kind(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return "nothing";
        }
        return given.isString()
                ? "a text"
                : given.isBoolean()
                        ? "true or false"
                        : given.isNumber() ? "a number" : given.isArray() ? "a list" : "a group of keys";
    }

    private static String typeInWords(String type) {
        return switch (type) {
            case "object" -> "a group of keys";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "null" -> "nothing (null)";
            default -> "a text (in quotes if it looks like a number)";
        };
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
