package org.timelynotice.flow.adapter;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No key of a configuration file is without effect: code reads it, or it is marked as written for people. */
class ConfigKeysTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/config-schema");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.timelynotice");

    /** The records to which each kind of file is bound; their components are its keys. */
    private static final Map<String, String> BOUND = Map.ofEntries(
            entry("calendar", "rights.CalendarFile"),
            entry("courts", "correlation.CourtFile"),
            entry("crime-codes", "correlation.CrimeCodesFile"),
            entry("feed", "intake.Feeds"),
            entry("format", "FormatFile"),
            entry("offenses", "correlation.OffenseFile"),
            entry("other-custody", "intake.OtherCustodyFile"),
            entry("rights", "rights.RightsFile"),
            entry("sittings", "intake.CourtSittings"),
            entry("vocabulary", "intake.format.VocabularyFile"),
            entry("wording-events", "delivery.EventsFile"),
            entry("wording-language", "delivery.LanguageFile"),
            entry("wording-messages", "delivery.MessagesFile"),
            entry("wording-replies", "delivery.RepliesFile"),
            entry("zones", "intake.format.ZoneNames"));

    static Stream<String> kinds() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(kind -> !kind.equals("application"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_key_is_read(String kind) throws IOException {
        var keys = new TreeSet<String>();
        keys(schema(kind), keys);
        Set<String> read = read(kind);
        assertThat(keys)
                .allSatisfy(key -> assertThat(read.contains(key) || isEntryOfMap(kind, key))
                        .as(key)
                        .isTrue());
    }

    /** Some keys are words in a map, asked for by their name or by an enum's constant. */
    private static boolean isEntryOfMap(String kind, String key) {
        boolean constant = CODE.stream()
                .filter(JavaClass::isEnum)
                .anyMatch(type -> type.tryGetField(key).isPresent());
        return constant
                || Set.of("format", "rights").contains(kind) && isSpelledInCode(key)
                || kind.equals("format") && isAskedForByAFormat(key);
    }

    /** A field that no event has may be there for conditions alone, which ask for it by its name. */
    private static boolean isAskedForByAFormat(String field) {
        try (Stream<Path> files = Files.list(Path.of("config/formats"))) {
            return files.anyMatch(file -> text(file).contains("field: " + field + ","));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void every_setting_of_the_agency_is_read() throws IOException {
        var keys = new TreeSet<String>();
        keys(schema("application"), keys);
        keys.removeAll(Set.of("timely", "sms", "email"));
        assertThat(keys)
                .allSatisfy(key -> assertThat(isSpelledInCode(key) || isSettingsComponent(key))
                        .as(key)
                        .isTrue());
    }

    private static boolean isSettingsComponent(String key) {
        String component = camel(key);
        return CODE.stream()
                .filter(type -> type.getFullName().contains("AgencySettings")
                        || type.getFullName().contains("LadderTimes")
                        || type.getFullName().contains("TimelyProperties"))
                .anyMatch(type -> isUsed(type, component));
    }

    private static boolean isSpelledInCode(String key) {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java")).anyMatch(file -> holds(file, key));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String key) {
        String text = text(file);
        return text.contains("\"" + key + "\"")
                || text.contains("." + key + "\"")
                || text.contains("." + key + ":")
                || key.startsWith("twilio-")
                        && text.contains("\"timely.twilio-\"")
                        && text.contains("\"" + key.substring(7) + "\"");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> read(String kind) {
        return CODE.stream()
                .filter(type ->
                        belongs(type, BOUND.get(kind)) || type.getSimpleName().equals("TextReview"))
                .flatMap(type -> type.getFields().stream()
                        .filter(field -> isUsed(type, field.getName()))
                        .map(field -> field.getName()))
                .collect(Collectors.toSet());
    }

    private static boolean belongs(JavaClass type, String name) {
        String full = type.getFullName();
        return full.endsWith("." + name) || full.contains("." + name + "$");
    }

    /** The value of a component is asked for somewhere beside where the record itself takes it in, prints or compares it. */
    private static boolean isUsed(JavaClass type, String component) {
        boolean asked = type.tryGetMethod(component)
                .map(accessor -> !accessor.getAccessesToSelf().isEmpty())
                .orElse(false);
        return asked
                || type.tryGetField(component).stream()
                        .flatMap(field -> field.getAccessesToSelf().stream())
                        .anyMatch(access -> !Set.of("<init>", component, "toString", "hashCode", "equals")
                                .contains(access.getOrigin().getName()));
    }

    private static String camel(String kebab) {
        return Stream.of(kebab.split("-"))
                .reduce((first, next) ->
                        first + next.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + next.substring(1))
                .orElse("");
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.path("properties").properties().forEach(entry -> {
            String mark = entry.getValue().path("$comment").asString("");
            if (!mark.startsWith("for people") && !mark.startsWith("the framework")) {
                keys.add(entry.getKey());
            }
        });
        node.forEach(child -> keys(child, keys));
    }

    private static JsonNode schema(String kind) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SCHEMAS.resolve(kind + ".json")));
    }
}
