package org.timelynotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.format.CustodyReleaseTest;
import org.timelynotice.settings.ConfigException;

class OtherCustodyTest {

    private static CourtEvent released(String to, String why) {
        return Messages.event(CustodyReleaseTest.release("", """
                <nc:Release><nc:ActivityDate><nc:DateTime>2026-11-20T14:05:00</nc:DateTime></nc:ActivityDate>
                  <nc:ActivityReasonText>%s</nc:ActivityReasonText>
                  <nc:ReleaseToLocation><nc:LocationName>%s</nc:LocationName></nc:ReleaseToLocation></nc:Release>""".formatted(why, to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Immigration and Customs Enforcement",
                "Delaware County Prison",
                "U.S. Marshals Service",
                "ICE",
                "Other agency"
            })
    void a_release_into_another_custody_is_a_transfer_and_a_question(String to) {
        CourtEvent event = released(to, "Discharged");

        assertThat(event.kind()).isEqualTo(EventKind.TRANSFERRED);
        assertThat(event.header().place()).as("the jail that let them go").isEmpty();
        assertThat(OtherCustody.mayBeRelease(event)).isTrue();
    }

    @Test
    void so_is_one_that_says_it_in_its_reason() {
        assertThat(released("Lobby", "Immigration detainer").kind()).isEqualTo(EventKind.TRANSFERRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Community", "Home", "12 Notice Lane", "Police Athletic League Shelter"})
    void whoever_is_let_go_to_any_other_place_is_out(String to) {
        CourtEvent event = released(to, "Bail posted");

        assertThat(event.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(OtherCustody.mayBeRelease(event)).isFalse();
    }

    @Test
    void an_example_that_is_understood_wrongly_stops_the_start(@TempDir Path config) throws IOException {
        String file = Files.readString(Path.of("config/other-custody.yaml"));
        Files.writeString(config.resolve("other-custody.yaml"), file.replace("  - immigration\n  - detainer\n", ""));

        assertThatThrownBy(() -> OtherCustody.load(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("'Immigration detainer' is not understood as held");
    }
}
