package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.Messages;
import org.timelynotice.settings.ConfigException;

class FormatFilesTest {

    private static final String GOOD = """
            title: A format of one court
            roots: [CourtNews]
            fields:
              caseNumbers: [Case/Number]
            times:
              at: [{date: When, time: Clock}]
            events:
              - each: [News]
                kind:
                  - {then: PLEA, when: [{value: What, is: [plea]}]}
                  - {then: DOCKET_ENTRY}
            """;

    @TempDir
    Path config;

    @Test
    void a_new_format_is_a_file_and_no_java() throws IOException {
        MessageReader reader = load(GOOD);
        byte[] message =
                "<CourtNews><News><What>PLEA</What><Case><Number>1</Number></Case><When>2026-12-01</When><Clock>10:00</Clock></News></CourtNews>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(Messages.events(reader.read(message, Messages.CONTEXT)).toString())
                .contains("PLEA", "printed=1", "2026-12-01", "10:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "Case/Number§Case//§:4: fields.caseNumbers[0]: the path 'Case//' has a slash too many",
                "Case/Number§'\"zz:Case\"'§:4: fields.caseNumbers[0]: the path 'zz:Case' uses the prefix 'zz'",
                "Case/Number§'\"Case[Number\"'§:4: fields.caseNumbers[0]: the path 'Case[Number' has a bracket that is not closed",
                "DOCKET_ENTRY§DOCKET_ENTRIES§:11: events[0].kind[1].then",
                "'date: When, '§''§:6: times.at[0]: give either 'moment'",
                "'value: What, is'§is§:10: events[0].kind[0].when[0]: give one of 'present'",
                "caseNumbers§caseNumber§:4: fields.caseNumber: is not known here; did you mean 'caseNumbers'?",
                "'{then: PLEA, when: [{value: What, is: [plea]}]}'§'{then: PLEA}'§:10: events[0].kind[0]: this entry has no 'when'",
                "'roots: [CourtNews]'§'basedOn: nothing'§:2: basedOn: there is no format file 'nothing'"
            })
    void what_is_wrong_with_a_file_is_said_with_its_line(String find, String replace, String expected) {
        var problem = catchThrowableOfType(ConfigException.class, () -> load(GOOD.replace(find, replace)));

        assertThat(problem).hasMessageContaining("one-court.yaml" + expected);
    }

    @Test
    void a_schema_with_an_import_that_is_not_there_stops_the_start() throws IOException {
        Path extension = Files.createDirectories(config.resolve("niem/extension"));
        Files.writeString(
                extension.resolve("court-custody-event.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:x'><xs:import namespace='urn:y' schemaLocation='gone.xsd'/></xs:schema>");

        var problem = catchThrowableOfType(
                ConfigException.class, () -> MessageReader.load(Path.of("config"), config.resolve("niem")));

        assertThat(problem).hasMessageContaining("court-custody-event.xsd").hasMessageContaining("cannot be loaded");
    }

    @Test
    void a_format_has_another_fingerprint_once_its_file_or_one_that_it_is_based_on_was_changed() throws IOException {
        Path formats = Files.createDirectories(config.resolve("formats"));
        Files.writeString(formats.resolve("another.yaml"), "title: Another\nbasedOn: one-court\nroots: [OtherNews]\n");
        MessageReader first = load(GOOD);
        MessageReader again = load(GOOD);
        MessageReader changed = load(GOOD.replace("is: [plea]", "is: [pleads]"));

        for (String format : new String[] {"one-court", "another"}) {
            assertThat(first.fingerprint(format)).isPresent();
            assertThat(again.fingerprint(format)).isEqualTo(first.fingerprint(format));
            assertThat(changed.fingerprint(format)).isPresent().isNotEqualTo(first.fingerprint(format));
        }
        assertThat(first.fingerprint("one-court")).isNotEqualTo(first.fingerprint("another"));
        assertThat(first.fingerprint("hl7-v2")).isEmpty();
    }

    private MessageReader load(String format) throws IOException {
        Path formats = Files.createDirectories(config.resolve("formats"));
        Files.writeString(formats.resolve("one-court.yaml"), format);
        for (String besides : List.of("other-custody.yaml", "sittings.yaml", "zones.yaml")) {
            Files.copy(Path.of("config", besides), config.resolve(besides), StandardCopyOption.REPLACE_EXISTING);
        }
        return MessageReader.load(config, Path.of("niem-schemas"));
    }
}
