package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.timelynotice.docket.EventKind;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rights files that come with the software keep the house rules. */
class RightsConfigTest {

    private static final List<JsonNode> RULES = rules();

    @Test
    void the_files_load() {
        assertThat(Rulebook.load(Path.of("config"))).isNotNull();
    }

    @Test
    void every_identifier_is_used_once() {
        assertThat(RULES).extracting(rule -> rule.get("id").stringValue()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void every_rule_says_where_it_comes_from_and_how_sure_we_are(JsonNode rule) {
        assertThat(List.of("citation", "summary", "validFrom", "confidence", "source"))
                .allSatisfy(key -> assertThat(rule.path(key).asString("")).isNotBlank());
        assertThat(rule.at("/signOff/state").stringValue()).isIn("signed", "unsigned");
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void no_rule_is_shipped_as_signed(JsonNode rule) {
        assertThat(rule.at("/signOff/state").stringValue()).isEqualTo("unsigned");
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_rule_from_memory_does_not_claim_to_have_been_read(JsonNode rule) {
        boolean fromMemory = rule.get("confidence").stringValue().equals("from-memory");

        assertThat(rule.get("source").stringValue().startsWith("Not read")).isEqualTo(fromMemory);
    }

    @Test
    void every_jurisdiction_tells_the_victim_of_hearings_and_releases() {
        var told = new ArrayList<String>();
        for (ConfigDocument<RightsFile> file : files()) {
            var kinds = new HashSet<EventKind>();
            file.content().rules().forEach(rule -> kinds.addAll(rule.events()));
            assertThat(kinds).as(file.name()).contains(EventKind.HEARING_SCHEDULED, EventKind.ESCAPED);
            told.add(file.content().jurisdiction());
        }
        assertThat(told).containsExactlyInAnyOrder("*", "PA", "ID", "CA", "AZ", "TX", "WA", "US");
    }

    @Test
    void the_schema_knows_every_kind_of_event_and_no_other() throws Exception {
        try (var in = getClass().getResourceAsStream("/config-schema/rights.json")) {
            List<String> kinds = JsonMapper.shared()
                    .readTree(in)
                    .at("/$defs/rule/properties/events/items/enum")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();

            assertThat(kinds)
                    .containsExactlyInAnyOrder(Arrays.stream(EventKind.values())
                            .map(EventKind::name)
                            .toArray(String[]::new));
        }
    }

    private static List<ConfigDocument<RightsFile>> files() {
        return new ConfigReader<>(RightsFile.class, "rights").readAll(Path.of("config/rights"));
    }

    private static List<JsonNode> rules() {
        return new ConfigReader<>(JsonNode.class, "rights")
                .readAll(Path.of("config/rights")).stream()
                        .flatMap(file -> file.content().get("rules").valueStream())
                        .toList();
    }
}
