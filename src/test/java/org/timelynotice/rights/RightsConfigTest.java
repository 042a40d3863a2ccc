package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.EventKind;
import org.timelynotice.settings.ConfigDocument;
import org.timelynotice.settings.ConfigProblems;
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

    @ParameterizedTest
    @ValueSource(strings = {"PA", "ID", "CA", "AZ", "TX", "WA", "US"})
    void every_jurisdiction_tells_the_victim_of_hearings_releases_and_escapes(String jurisdiction) {
        assertThat(kindsTold(jurisdiction, Role.VICTIM))
                .contains(
                        EventKind.HEARING_SCHEDULED,
                        EventKind.HEARING_RESCHEDULED,
                        EventKind.HEARING_CANCELLED,
                        EventKind.RELEASE_SCHEDULED,
                        EventKind.ESCAPED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VICTIM")
    void the_agency_tells_advocate_and_prosecutor_of_whatever_a_victim_is_told_of(Role role) {
        Set<EventKind> told = kindsTold("*", role);

        // The status of a stay in custody, and that a hearing was held, are not news to officials, who can look them
        // up.
        assertThat(files())
                .allSatisfy(file -> assertThat(kindsTold(file.content().jurisdiction(), Role.VICTIM))
                        .filteredOn(kind -> kind != EventKind.CUSTODY_STATUS && kind != EventKind.HEARING_HELD)
                        .isSubsetOf(told));
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

    /** Whoever was told of a hearing must not travel to it in vain; whoever has a task for one is told that it is off. */
    @Test
    void every_rule_that_announces_a_hearing_has_it_called_off_too() {
        assertThat(files()).allSatisfy(file -> {
            List<RightsFile.Entry> rules = file.content().rules();
            assertThat(rules)
                    .filteredOn(rule -> rule.events().contains(EventKind.HEARING_SCHEDULED)
                            && rule.byPerson().isEmpty())
                    .allSatisfy(rule -> assertThat(rules)
                            .filteredOn(other -> other.events().contains(EventKind.HEARING_CANCELLED))
                            .anyMatch(other -> sameDuty(rule, other)));
        });
    }

    private static boolean sameDuty(RightsFile.Entry one, RightsFile.Entry other) {
        return one.citation().equals(other.citation())
                && one.roles().equals(other.roles())
                && one.topic() == other.topic()
                && one.trigger() == other.trigger()
                && one.hearings().equals(other.hearings())
                && one.exceptHearings().equals(other.exceptHearings())
                && one.onlyFor().equals(other.onlyFor());
    }

    private static List<ConfigDocument<RightsFile>> files() {
        return new ConfigReader<>(RightsFile.class, "rights")
                .readAll(Path.of("config/rights"), new ConfigProblems())
                .documents();
    }

    private static Set<EventKind> kindsTold(String jurisdiction, Role role) {
        return files().stream()
                .filter(file -> file.content().jurisdiction().equals(jurisdiction))
                .flatMap(file -> file.content().rules().stream())
                .filter(rule -> rule.roles().contains(role))
                .flatMap(rule -> rule.events().stream())
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> rules() {
        return new ConfigReader<>(JsonNode.class, "rights")
                .readAll(Path.of("config/rights"), new ConfigProblems()).documents().stream()
                        .flatMap(file -> file.content().get("rules").valueStream())
                        .toList();
    }
}
