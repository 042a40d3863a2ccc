package org.timelynotice.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.delivery.TextableNumbers;
import org.timelynotice.delivery.Wording;
import org.timelynotice.delivery.WordingFacts;
import org.timelynotice.delivery.WordingRequest;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.PersonName;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.AdverseParties;
import org.timelynotice.registration.CaseRegistration;
import org.timelynotice.rights.Rulebook;
import tools.jackson.databind.json.JsonMapper;

/** Whatever can be set of a person is shown, or changes what is said or who may be told: nothing is accepted without effect. */
class SettableFieldsTest {

    private static final Wording WORDING = Wording.load(Path.of("config"));
    private static final CaseCheck CHECK = new CaseCheck(
            Validation.buildDefaultValidatorFactory().getValidator(),
            WORDING,
            Rulebook.load(Path.of("config")),
            new ContactCheck(Wording.load(Path.of("config")), new TextableNumbers(Optional.of("+12155550100"), true)),
            Clock.systemUTC());
    private static final CaseId CASE = new CaseId(new UUID(1, 1));

    private static final String PERSON = """
            {"role": "VICTIM", "name": {"given": "Vera", "surname": "Fictional"}, "language": "en", "zone": "America/New_York",
             "elections": ["ALL"],
             "contactPoints": [{"channel": "SMS", "address": "+12155550155", "tier": "CODE_PHRASE", "codePhrase": "blue heron",
                                "safeTimes": [{"days": ["MON"], "from": "09:00", "until": "17:00"}], "wakeFor": ["RELEASE"],
                                "voicemail": false, "recheckBy": "2027-01-31"}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            role          | "VICTIM"                          | "ADVOCATE"
            name          | "Vera", "surname": "Fictional"    | "Dorian", "surname": "Testcase"
            language      | "en"                              | "es"
            zone          | America/New_York                  | America/Chicago
            elections     | ["ALL"]                           | [{"topic": "CUSTODY", "choice": "DECLINED"}]
            contactPoints | [{"channel"                       | [{"channel": "EMAIL", "address": "vera@example.org"}, {"channel"
            channel       | "channel": "SMS"                  | "channel": "VOICE"
            address       | 5550155                           | 5550156
            tier          | "CODE_PHRASE"                     | "FULL"
            codePhrase    | blue heron                        | gray goose
            safeTimes     | "17:00"                           | "18:00"
            wakeFor       | ["RELEASE"]                       | ["ESCAPE"]
            voicemail     | false                             | true
            recheckBy     | 2027-01-31                        | 2027-02-28
            """)
    void what_is_set_is_shown_or_changes_what_is_said_or_to_whom(String field, String from, String to) {
        assertThat(PERSON).contains(from);

        assertThat(seen(PERSON.replace(from, to))).as(field).isNotEqualTo(seen(PERSON));
    }

    @Test
    void no_field_is_forgotten_here() {
        assertThat(Stream.of(fields(CaseRequest.RecipientRequest.class), fields(CaseRequest.ContactRequest.class))
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrder(
                        "role",
                        "name",
                        "language",
                        "zone",
                        "elections",
                        "contactPoints",
                        "channel",
                        "address",
                        "tier",
                        "codePhrase",
                        "safeTimes",
                        "wakeFor",
                        "voicemail",
                        "recheckBy");
    }

    @Test
    void holds_and_releases_of_information_are_shown_as_they_were_entered() {
        assertThat(fields(CaseView.HoldView.class)).containsAll(fields(HoldController.HoldRequest.class));
        assertThat(fields(CaseView.ConsentView.class)).containsAll(fields(ConsentController.ConsentRequest.class));
    }

    private static Set<String> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static List<Object> seen(String json) {
        CaseRegistration.Person person =
                CHECK.person(JsonMapper.shared().readValue(json, CaseRequest.RecipientRequest.class));
        var ids = new AtomicLong();
        Recipient recipient =
                person.recipient(new RecipientId(new UUID(2, 2)), CASE, () -> new UUID(3, ids.incrementAndGet()));
        var file = new ShowCase.CaseFile(Notices.CASE, List.of(recipient), List.of());
        return List.of(
                JsonMapper.shared().writeValueAsString(CaseView.of(file, Instant.EPOCH)),
                recipient.contactPoints().stream()
                        .map(point -> said(recipient, point))
                        .toList(),
                refused(person));
    }

    private static String said(Recipient recipient, ContactPoint point) {
        var facts = new WordingFacts(
                "555-0100",
                Optional.empty(),
                Optional.of("Dorian Testcase"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Object words = WORDING.render(new WordingRequest(
                point.channel(),
                point.tier(),
                recipient.role(),
                recipient.language(),
                EventKind.RELEASED,
                Occasion.FIRST,
                facts,
                point.codePhrase()));
        return words instanceof org.timelynotice.delivery.WordingResult.Text text
                ? text.rendered().text()
                : words.toString();
    }

    private static List<?> refused(CaseRegistration.Person person) {
        var defendant = new PersonName(Optional.of("Dorian"), Optional.empty(), Optional.of("Testcase"));
        return new AdverseParties("a defendant", List.of(defendant), (channel, address) -> address.endsWith("5550156"))
                .against(person, "");
    }
}
