package org.timelynotice.audit.adapter;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry's details as the database keeps them. */
final class DetailsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DetailsJson() {}

    static String write(Map<String, String> details) {
        return JSON.writeValueAsString(details);
    }

    /** Reads whatever is there: what was never written as a text comes back as one that no entry can hold. */
    static Map<String, String> read(String json) {
        var details = new HashMap<String, String>();
        JsonNode content = JSON.readTree(json);
        if (!content.isObject()) {
            return Map.of("\0", json);
        }
        content.properties().forEach(detail -> details.put(detail.getKey(), text(detail.getValue())));
        return details;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "\0" + value;
    }
}
