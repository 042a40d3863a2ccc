package org.timelynotice.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.timelynotice.correlation.CorrelationFixture.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.timelynotice.correlation.Correlation.Linked;
import org.timelynotice.correlation.Correlation.NeedsReview;
import org.timelynotice.correlation.Correlation.Unrelated;
import org.timelynotice.docket.Defendant;
import org.timelynotice.settings.ConfigException;

class CourtNamesTest {

    @TempDir
    Path config;

    @BeforeEach
    void folder() throws IOException {
        Files.createDirectory(config.resolve("courts"));
    }

    private void courts(String yaml) throws IOException {
        Files.writeString(config.resolve("courts/PA.yaml"), yaml);
    }

    private Correlation correlate(String named) {
        return new Correlator(CourtNames.load(config))
                .correlate(hearing(named, NUMBER), List.of(caseOf("PA", COURT, NUMBER)));
    }

    @Test
    void a_listed_spelling_is_the_same_court() throws IOException {
        courts("jurisdiction: PA\ncourts:\n  - name: " + COURT + "\n    also: [PA-CP-99]\n");

        assertThat(correlate("pa cp 99")).isInstanceOf(Linked.class);
    }

    @Test
    void the_same_number_in_another_listed_court_is_another_case() throws IOException {
        courts("jurisdiction: PA\ncourts:\n  - name: " + COURT + "\n  - name: Court of Common Pleas of Other County\n");

        assertThat(correlate("Court of Common Pleas of Other County")).isEqualTo(new Unrelated());
    }

    @Test
    void a_spelling_claimed_by_two_courts_is_an_error_with_its_line() throws IOException {
        courts(
                "jurisdiction: PA\ncourts:\n  - name: One Court\n    also: [X-1]\n  - name: Two Court\n    also: [x1]\n");

        assertThatThrownBy(() -> CourtNames.load(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("PA.yaml:5")
                .hasMessageContaining("One Court");
    }

    private Correlation correlateBooking(String facility) {
        var booked = withNumbers(numbers(null, null, "B-0077", null, "Sample County Jail"));
        return new Correlator(CourtNames.load(config))
                .correlate(
                        release(null, null, withNumbers(numbers(null, null, "B77", null, facility))),
                        List.of(caseOf("PA", COURT, NUMBER, booked)));
    }

    @Test
    void a_listed_spelling_is_the_same_facility() throws IOException {
        courts("jurisdiction: PA\ncourts: []\nfacilities:\n  - name: Sample County Jail\n    also: [J-1, SCJ]\n");

        assertThat(correlateBooking("j1")).isInstanceOf(Linked.class);
        assertThat(correlateBooking("Somewhere")).isInstanceOf(NeedsReview.class);
    }

    @Test
    void the_same_booking_number_at_another_listed_facility_is_another_booking() throws IOException {
        courts("jurisdiction: PA\ncourts: []\nfacilities:\n  - name: Sample County Jail\n  - name: Other Jail\n");

        assertThat(correlateBooking("Other Jail")).isEqualTo(new Unrelated());
        assertThat(correlateBooking("Unlisted Jail")).isInstanceOf(NeedsReview.class);
    }

    @Test
    void an_inmate_number_that_goes_with_a_person_to_another_facility_needs_review() throws IOException {
        courts("jurisdiction: PA\ncourts: []\nfacilities:\n  - name: Sample Prison\n  - name: Other Prison\n");
        var here = new Defendant(
                Optional.of(name("Sample", "Doe")),
                Optional.empty(),
                numbers(null, null, null, "QX-1234", "Sample Prison"));
        var there = new Defendant(here.name(), Optional.empty(), numbers(null, null, null, "QX-1234", "Other Prison"));

        Correlation correlation = new Correlator(CourtNames.load(config))
                .correlate(release(null, null, there), List.of(caseOf("PA", COURT, NUMBER, here)));

        assertThat(correlation).isInstanceOf(NeedsReview.class);
    }

    @Test
    void a_spelling_claimed_by_two_facilities_is_an_error_and_one_shared_with_a_court_is_none() throws IOException {
        courts(
                "jurisdiction: PA\ncourts:\n  - name: Sample\nfacilities:\n  - name: Sample\n  - name: Other\n    also: [SAMPLE]\n");

        assertThatThrownBy(() -> CourtNames.load(config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("PA.yaml:6")
                .hasMessageContaining("the facility");
    }

    @Test
    void the_courts_that_come_with_the_product_can_be_read() {
        assertThat(CourtNames.load(Path.of("config"))).isNotNull();
    }
}
