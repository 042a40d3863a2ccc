package org.timelynotice.web.api;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.flow.ChangeConsents;
import org.timelynotice.flow.ChangeConsents.Given;
import org.timelynotice.flow.RegisterCase;
import org.timelynotice.flow.RegisterCase.Registered;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.intake.MessageStore;
import org.timelynotice.intake.envelope.Declared;
import org.timelynotice.integration.MessageDoor;
import org.timelynotice.platform.OnlyInSandbox;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.CaseRegistration;
import tools.jackson.databind.json.JsonMapper;

/** Plays the fictional case and its docket into a sandbox that has no other, through the same doors as everybody else, and says where to look. */
@Component
@OnlyInSandbox
class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final Pattern DAY = Pattern.compile("in(\\d+)days|(\\d+)daysAgo");
    private static final PathMatchingResourcePatternResolver SAMPLES = new PathMatchingResourcePatternResolver();
    private static final Duration RELEASED_FOR = Duration.ofDays(365);
    private static final ZoneId COURT = ZoneId.of("America/New_York");

    private final RegisterCase register;
    private final ChangeConsents consents;
    private final ShowCase show;
    private final MessageDoor door;
    private final MessageStore messages;
    private final JsonMapper json;
    private final Clock clock;
    private final CaseCheck check;
    private final Environment environment;

    FirstRun(
            RegisterCase register,
            ChangeConsents consents,
            ShowCase show,
            MessageDoor door,
            MessageStore messages,
            JsonMapper json,
            Clock clock,
            CaseCheck check,
            Environment environment) {
        this.register = register;
        this.consents = consents;
        this.show = show;
        this.door = door;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
        this.check = check;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() throws IOException {
        String sent = SAMPLES.getResource("classpath:sandbox/case.json").getContentAsString(StandardCharsets.UTF_8);
        CaseRegistration fictional =
                check.checked(json.readValue(sent, CaseRequest.class)).registration();
        if (show.latest(0, 1).isEmpty()
                && register.register(fictional, sent) instanceof Registered.Following followed) {
            release(followed.id());
        }
        List<TraffickingCase> followed = show.latest(0, 2);
        if (followed.size() == 1 && followed.get(0).caseNumbers().equals(fictional.caseNumbers())) {
            handIn(day(followed.get(0)));
        }
        LOG.info(
                "Sandbox: nothing leaves this machine. Look at http://localhost:{}/",
                environment.getProperty("local.server.port", "8080"));
    }

    /** The fictional victim lets her advocate know, so that a first look shows what each role is told. */
    private void release(CaseId followed) {
        RecipientId victim = show.find(followed).orElseThrow().recipients().stream()
                .filter(person -> person.role() == Role.VICTIM)
                .findFirst()
                .orElseThrow()
                .id();
        Instant until = clock.instant().plus(RELEASED_FOR);
        consents.give(
                followed,
                new Given(victim, Optional.empty(), Set.of(Topic.ALL), "to be accompanied", until, "Wanda Witness"),
                "sandbox");
    }

    /** At every start, for an earlier one may have been cut short: what has come in before comes in once. */
    private void handIn(LocalDate today) throws IOException {
        Resource[] docket = SAMPLES.getResources("classpath:sandbox/*.xml");
        Arrays.sort(docket, Comparator.comparing(Resource::getFilename));
        for (Resource message : docket) {
            byte[] content = dated(message, today).getBytes(StandardCharsets.UTF_8);
            if (messages.last("sandbox", content).isEmpty()) {
                door.receive("sandbox", content, Declared.NOTHING);
            }
        }
    }

    /** The day of the first run, whenever this is: on another day the messages would be others, and come in again. */
    private LocalDate day(TraffickingCase followed) {
        return LocalDate.ofInstant(show.since(followed.id()).orElseGet(clock::instant), COURT);
    }

    /** The sample docket speaks of days from the first run, so that it is never out of date then. */
    private static String dated(Resource message, LocalDate today) throws IOException {
        return Mustache.compiler()
                .escapeHTML(false)
                .compile(message.getContentAsString(StandardCharsets.UTF_8))
                .execute((Mustache.CustomContext) name -> day(today, name).toString());
    }

    private static LocalDate day(LocalDate today, String name) {
        Matcher day = DAY.matcher(name);
        if (!day.matches()) {
            return today;
        }
        return day.group(1) == null
                ? today.minusDays(Long.parseLong(day.group(2)))
                : today.plusDays(Long.parseLong(day.group(1)));
    }
}
