package org.timelynotice.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.ErrorResponseException;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.delivery.Wording;
import org.timelynotice.docket.PersonName;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.rights.Rulebook;
import tools.jackson.databind.json.JsonMapper;

/** A registration that is wrong is answered with each field and what it must be. */
class CaseCheckTest {

    private static final CaseCheck CHECK = new CaseCheck(
            Validation.buildDefaultValidatorFactory().getValidator(),
            Wording.load(Path.of("config")),
            Rulebook.load(Path.of("config")),
            new ContactCheck(Wording.load(Path.of("config")), new TextableNumbers(Optional.of("+12155550100"), true)),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    private static final String GOOD = """
            {"jurisdiction": "pa", "court": " ", "caseNumbers": ["CP-1", ""],
             "defendants": [{"name": {"given": "Dorian", "surname": "Testcase"}, "birthDate": "1988-04-17",
                             "identifiers": {"sid": "PA100200"}, "aliases": [{"given": "Dory", "surname": "Sample"}, {"given": "Ace"}],
                             "contactPoints": [{"channel": "SMS", "address": "215-555-0199"}]}],
             "recipients": [{"role": "victim", "zone": "America/New_York", "elections": ["ALL"],
                             "contactPoints": [{"channel": "EMAIL", "address": "vera@example.org"},
                                               {"channel": "SMS", "address": "+12155550155", "tier": "FULL",
                                                "safeTimes": [{"days": ["MON"], "from": "09:00", "until": "17:00"}],
                                                "wakeFor": ["RELEASE"]}]}]}""";

    @Test
    void a_good_one_is_read() {
        CaseRegistration read = registration(GOOD);
        assertThat(read.jurisdiction()).isEqualTo("PA");
        assertThat(read.court()).isEmpty();
        assertThat(read.caseNumbers()).hasSize(1);
        assertThat(read.defendants().get(0).person().aliases())
                .extracting(PersonName::given)
                .containsExactly(Optional.of("Dory"), Optional.of("Ace"));
        CaseRegistration.Person person = read.recipients().get(0);
        assertThat(person.language()).isEqualTo(Locale.ENGLISH);
        assertThat(person.addresses())
                .extracting(CaseRegistration.Address::tier)
                .containsExactly(ContentTier.BARE, ContentTier.FULL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "jurisdiction": "pa"             | "jurisdiction": "Penn"        | jurisdiction                                   | must be US or the postal code of a state, such as PA
            "jurisdiction": "pa",            | ``                            | jurisdiction                                   | is missing
            "until": "17:00"                 | "until": "09:00"              | recipients[0].contactPoints[1].safeTimes[0].until | *
            "days": ["MON"]                  | "days": []                    | recipients[0].contactPoints[1].safeTimes[0].days | *
            +12155550155                     | +18005550155                  | recipients[0].contactPoints[1].address         | *
            +12155550155                     | +12155550100                  | recipients[0].contactPoints[1].address         | *
            "CP-1", ""                       | "CP-1", null                  | caseNumbers[1]                                 | is null
            "1988-04-17"                     | "17.4.1988"                   | defendants[0].birthDate                        | must be a date such as 1980-01-02
            "1988-04-17"                     | "2026-11-23"                  | defendants[0].birthDate                        | *
            "1988-04-17"                     | "1899-12-31"                  | defendants[0].birthDate                        | *
            "1988-04-17"                     | "-999999999-01-01"            | defendants[0].birthDate                        | *
            "sid"                            | "passport"                    | defendants[0].identifiers                      | has an unknown kind; known are sid, fbi, booking, inmate, facility
            {"given": "Ace"}                 | null                          | defendants[0].aliases[1]                       | is null
            "215-555-0199"                   | "12"                          | defendants[0].contactPoints[0].address         | `*`
            "victim"                         | "mother"                      | recipients[0].role                             | must be one of VICTIM, ADVOCATE, PROSECUTOR
            "America/New_York"               | "Eastern"                     | recipients[0].zone                             | must be an IANA time zone such as America/New_York
            "role":                          | "language": "e_", "role":     | recipients[0].language                         | must be a language tag such as en or es
            "role":                          | "language": "", "role":       | recipients[0].language                         | must be a language tag such as en or es
            "role":                          | "language": " ", "role":      | recipients[0].language                         | must be a language tag such as en or es
            "role":                          | "language": "und", "role":    | recipients[0].language                         | must be a language tag such as en or es
            ["RELEASE"]                      | ["ESCAPE", "never"]           | recipients[0].contactPoints[1].wakeFor         | says NEVER beside what they may be woken for: ask them, and leave out one or the other
            "ALL"                            | "WEATHER"                     | recipients[0].elections[0]                     | must name a topic: ALL, HEARINGS, CASE_PROGRESS, CUSTODY, PAROLE
            "EMAIL"                          | "FAX"                         | recipients[0].contactPoints[0].channel         | must be one of SMS, VOICE, EMAIL, LETTER, WEBHOOK
            "vera@example.org"               | "vera"                        | recipients[0].contactPoints[0].address         | `*`
            "+12155550155"                   | "vera@example.org"            | recipients[0].contactPoints[1].address         | `*`
            "FULL"                           | "CODE_PHRASE"                 | recipients[0].contactPoints[1].codePhrase      | is needed with the tier CODE_PHRASE: words agreed with the reader
            "FULL"                           | "LOUD"                        | recipients[0].contactPoints[1].tier            | must be one of BARE, CODE_PHRASE, FULL
            "MON"                            | "M"                           | recipients[0].contactPoints[1].safeTimes[0].days[0] | must be a day of the week, such as MON
            "17:00"                          | "5 pm"                        | recipients[0].contactPoints[1].safeTimes[0].until | must be a time such as 09:00
            "RELEASE"                        | "NEWS"                        | recipients[0].contactPoints[1].wakeFor[0]      | must be one of RELEASE, ESCAPE, NEVER
            """)
    void a_wrong_field_is_named_with_what_it_must_be(String from, String to, String field, String reason) {
        assertThat(GOOD).contains(from);
        List<Problems.Field> problems = problems(GOOD.replace(from, to));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(reason.equals("*") ? "*" : problem.reason()).isEqualTo(reason);
            assertThat(problem.reason()).isNotBlank().doesNotContain("vera");
        });
    }

    @Test
    void a_text_that_is_too_long_is_refused_wherever_it_stands() {
        String text = "x".repeat(501);
        assertThat(problems(GOOD.replace("Dorian", text)).get(0).field()).isEqualTo("defendants[0].name.given");
        assertThat(problems(GOOD.replace("PA100200", text)).get(0).field()).isEqualTo("defendants[0].identifiers.sid");
        assertThat(problems(GOOD.replace("CP-1", text)))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .isEqualTo(new Problems.Field("caseNumbers[0]", "is longer than 500 characters")));
    }

    @Test
    void what_is_of_another_type_is_told_what_it_must_be() {
        assertThat(JsonFault.expected(Boolean.class)).isEqualTo("true or false");
        assertThat(JsonFault.expected(Integer.class)).isEqualTo("a number");
        assertThat(JsonFault.expected(String.class)).isEqualTo("a text");
    }

    @Test
    void everything_is_said_at_once() {
        String worse = GOOD.replace("\"pa\"", "\"Penn\"")
                .replace("America/New_York", "Eastern")
                .replace("ALL", "WEATHER");
        assertThat(problems(worse))
                .extracting(Problems.Field::field)
                .containsExactlyInAnyOrder("jurisdiction", "recipients[0].zone", "recipients[0].elections[0]");
    }

    @ParameterizedTest
    @CsvSource({"PX", "ZZ", "QQ", "UK"})
    void what_is_no_jurisdiction_is_refused(String code) {
        assertThat(problems(GOOD.replace("\"pa\"", "\"" + code + "\"")))
                .singleElement()
                .returns("jurisdiction", Problems.Field::field);
    }

    @Test
    void the_district_and_the_territories_are_jurisdictions() {
        assertThat(registration(GOOD.replace("\"pa\"", "\"dc\"")).jurisdiction())
                .isEqualTo("DC");
        assertThat(registration(GOOD.replace("\"pa\"", "\"PR\"")).jurisdiction())
                .isEqualTo("PR");
    }

    @Test
    void a_registration_by_which_nobody_could_ever_be_told_is_answered_with_what_is_missing() {
        String person =
                "{\"role\": \"victim\", \"zone\": \"America/New_York\", \"language\": \"%s\", \"contactPoints\": [%s]}";
        String phone = "{\"channel\": \"SMS\", \"address\": \"+12155550155\"}";
        String mute = "{\"jurisdiction\": \"PA\", \"caseNumbers\": [\"CP-1\"], \"recipients\": [%s]}";

        assertThat(problems(mute.formatted("")))
                .extracting(Problems.Field::field)
                .containsExactly("recipients");
        assertThat(problems(mute.formatted(person.formatted("en", ""))))
                .extracting(Problems.Field::field)
                .containsExactly("recipients[0].contactPoints");
        assertThat(problems(mute.formatted(person.formatted("tlh", phone))))
                .extracting(Problems.Field::field)
                .containsExactly("recipients[0].language");
        assertThat(registration(mute.formatted(person.formatted("tlh", phone) + "," + person.formatted("es", phone)))
                        .recipients())
                .hasSize(2);
    }

    @Test
    void what_keeps_one_of_several_people_or_the_law_away_is_said() {
        String some = GOOD.replace("\"pa\"", "\"NY\"")
                .replace(
                        "\"recipients\": [",
                        "\"recipients\": [{\"role\": \"victim\", \"zone\": \"America/New_York\"}, ");

        assertThat(CHECK.missing(JsonMapper.shared().readValue(some, CaseRequest.class)))
                .extracting(Problems.Field::field)
                .containsExactly("recipients[0].contactPoints", "jurisdiction");
        assertThat(CHECK.missing(JsonMapper.shared().readValue(GOOD, CaseRequest.class)))
                .isEmpty();
    }

    @Test
    void two_choices_of_one_topic_are_refused() {
        assertThat(problems(GOOD.replace("\"ALL\"", "\"ALL\", {\"topic\": \"ALL\", \"choice\": \"DECLINED\"}")))
                .singleElement()
                .returns("recipients[0].elections[1]", Problems.Field::field);
    }

    @Test
    void a_case_by_which_nothing_could_be_matched_is_refused() {
        assertThat(problems("{\"jurisdiction\": \"PA\", \"caseNumbers\": [\" \"], \"recipients\": []}"))
                .singleElement()
                .returns("caseNumbers", Problems.Field::field);
    }

    private static CaseRegistration registration(String json) {
        return CHECK.checked(JsonMapper.shared().readValue(json, CaseRequest.class))
                .registration();
    }

    @SuppressWarnings("unchecked")
    private static List<Problems.Field> problems(String json) {
        ErrorResponseException refused = catchThrowableOfType(ErrorResponseException.class, () -> registration(json));
        return (List<Problems.Field>) refused.getBody().getProperties().get("errors");
    }
}
