package org.timelynotice.web.api;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
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
import org.timelynotice.delivery.Wording;
import org.timelynotice.flow.RegisterCase;
import org.timelynotice.flow.ShowCase;
import org.timelynotice.integration.MessageDoor;
import org.timelynotice.platform.OnlyInSandbox;
import tools.jackson.databind.json.JsonMapper;

/** Plays the fictional case and its docket into an empty sandbox, through the same doors as everybody else, and says where to look. */
@Component
@OnlyInSandbox
class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final Pattern DAY = Pattern.compile("in(\\d+)days|(\\d+)daysAgo");
    private static final ZoneId COURT = ZoneId.of("America/New_York");

    private final RegisterCase register;
    private final ShowCase show;
    private final MessageDoor door;
    private final JsonMapper json;
    private final Clock clock;
    private final Wording wording;
    private final Environment environment;

    FirstRun(
            RegisterCase register,
            ShowCase show,
            MessageDoor door,
            JsonMapper json,
            Clock clock,
            Wording wording,
            Environment environment) {
        this.register = register;
        this.show = show;
        this.door = door;
        this.json = json;
        this.clock = clock;
        this.wording = wording;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() throws IOException {
        if (show.latest(1).isEmpty()) {
            var resources = new PathMatchingResourcePatternResolver();
            CaseRequest request = json.readValue(
                    resources.getResource("classpath:sandbox/case.json").getContentAsByteArray(), CaseRequest.class);
            register.register(new CaseForm(request, wording).registration());
            Resource[] docket = resources.getResources("classpath:sandbox/*.xml");
            Arrays.sort(docket, Comparator.comparing(Resource::getFilename));
            for (Resource message : docket) {
                door.receive("sandbox", dated(message).getBytes(StandardCharsets.UTF_8));
            }
        }
        LOG.info(
                "Sandbox: nothing leaves this machine. Look at http://localhost:{}/",
                environment.getProperty("local.server.port", "8080"));
    }

    /** The sample docket speaks of days from today, so that it is never out of date. */
    private String dated(Resource message) throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), COURT);
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
