package org.timelynotice.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.timelynotice.intake.Feeds;
import org.timelynotice.platform.Mode;
import org.timelynotice.platform.Secret;
import org.timelynotice.platform.StartRefused;
import org.timelynotice.platform.TimelySettings;

class DoorsTest {

    private static final String CONSOLE = "console-token-of-some-length";
    private static final String JAIL = "jail-token-of-some-length";

    @TempDir
    Path config;

    private final MockEnvironment environment = new MockEnvironment().withProperty("JAIL_TOKEN", JAIL);

    @BeforeEach
    void twoFeeds() throws Exception {
        Files.createDirectories(config.resolve("feeds"));
        feed("jail", "tokenVariable: JAIL_TOKEN");
        feed("court", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feeds/jail/messages",
                "/rehearsals/jail",
                "/trials/jail",
                "/cases",
                "/cases/1",
                "/notices",
                "/feeds",
                "/sandbox/outbox",
                "/actuator/prometheus",
                "/v3/api-docs"
            })
    void a_programs_door_needs_a_token_in_a_sandbox_too(String door) throws Exception {
        MockMvc sandbox = serve(Mode.SANDBOX);
        assertThat(status(sandbox, get(door))).isEqualTo(401);
        assertThat(status(sandbox, post(door))).isEqualTo(401);
        assertThat(status(sandbox, bearer(post(door), "sandbox"))).isEqualTo(200);
        assertThat(status(sandbox, bearer(get(door), "guess"))).isEqualTo(401);
    }

    @Test
    void a_sandbox_shows_its_pages_to_whoever_sits_at_the_machine() throws Exception {
        assertThat(status(serve(Mode.SANDBOX), get("/console/reviews"))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,200", "localhost:8080,200", "127.0.0.1:8080,200", "[::1]:8080,200", "LOCALHOST,200",
        "rebound.example.org,421", "127.0.0.1.example.org,421", "localhost.example.org:8080,421", "10.0.0.1,421",
                "'',421"
    })
    void a_sandbox_answers_only_to_the_names_of_its_own_machine(String host, int status) throws Exception {
        var request = get("/console").header("Host", host);
        assertThat(serve(Mode.SANDBOX)
                        .perform(request)
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/feeds/jail/messages,     200",
        "/feeds/jail/messages/r1,  200",
        "/rehearsals/jail,         200",
        "/feeds/court/messages,    403",
        "/rehearsals/court,        403",
        "/trials/jail,             403",
        "/feeds,                   403",
        "/cases,                   403",
        "/cases/1,                 403",
        "/notices,                 403",
        "/reviews/1,               403",
        "/actuator/prometheus,     403",
        "/console,                 403",
    })
    void a_feeds_token_opens_that_feed_and_nothing_else(String door, int status) throws Exception {
        MockMvc live = serve(Mode.LIVE);
        assertThat(status(live, bearer(post(door), JAIL))).isEqualTo(status);
        assertThat(status(live, bearer(get(door), JAIL))).isEqualTo(status);
        assertThat(status(live, bearer(get(door), CONSOLE))).isEqualTo(200);
        assertThat(status(live, get(door))).isEqualTo(401);
        assertThat(status(live, bearer(get(door), "sandbox"))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/callbacks/sms/status", "/webjars/style.css"})
    void monitors_providers_and_styles_need_no_token(String door) throws Exception {
        assertThat(status(serve(Mode.LIVE), get(door))).isEqualTo(200);
        assertThat(status(serve(Mode.LIVE), post("/callbacks/sms/status"))).isEqualTo(200);
    }

    @Test
    void a_refusal_is_a_problem_that_says_what_to_do() throws Exception {
        MockMvc live = serve(Mode.LIVE);
        MockHttpServletResponse unknown = answer(live, post("/feeds/jail/messages"));
        assertThat(unknown.getContentType()).startsWith("application/problem+json");
        assertThat(unknown.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(unknown.getContentAsString()).contains("\"status\":401").contains("Authorization: Bearer");

        MockHttpServletResponse forbidden = answer(live, bearer(post("/cases"), JAIL));
        assertThat(forbidden.getContentType()).startsWith("application/problem+json");
        assertThat(forbidden.getContentAsString()).contains("\"status\":403");
    }

    @Test
    void a_person_signs_in_with_the_console_token_and_a_foreign_form_is_refused_all_the_same() throws Exception {
        MockMvc live = serve(Mode.LIVE);
        assertThat(answer(live, get("/console")).getHeader("WWW-Authenticate")).startsWith("Basic");
        assertThat(status(live, basic(get("/console"), CONSOLE))).isEqualTo(200);
        assertThat(status(live, basic(get("/console"), "guess"))).isEqualTo(401);
        assertThat(status(live, basic(post("/console"), CONSOLE))).isEqualTo(403);
        assertThat(status(live, basic(post("/cases"), CONSOLE))).isEqualTo(403);
        assertThat(status(live, get("/console").header("Authorization", "Basic %%%")))
                .isEqualTo(401);
        assertThat(status(live, get("/console").header("Authorization", "Digest x")))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Carla Coordinator", "  Carla Coordinator ", "J\u00f6rg M\u00fcller, 3rd shift"})
    void what_a_person_does_is_recorded_under_the_name_they_typed(String name) throws Exception {
        MockHttpServletResponse answer = answer(serve(Mode.LIVE), basic(get("/who"), name, CONSOLE));

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(name.strip());
    }

    @Test
    void what_a_program_does_is_recorded_under_the_holder_of_its_token() throws Exception {
        assertThat(answer(serve(Mode.LIVE), bearer(get("/who"), CONSOLE)).getContentAsString())
                .isEqualTo("console");
    }

    @Test
    void a_name_that_the_record_could_not_show_is_refused_and_asked_for_again() throws Exception {
        MockMvc live = serve(Mode.LIVE);
        for (String name : List.of("", " ", "a\nb", "a\0", "\u202eadmin", "a".repeat(81))) {
            MockHttpServletResponse refused = answer(live, basic(get("/console"), name, CONSOLE));
            assertThat(refused.getStatus()).isEqualTo(401);
            assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Basic");
        }
        assertThat(status(live, basic(get("/console"), "a".repeat(80), CONSOLE)))
                .isEqualTo(200);
        for (String nameless : List.of("", CONSOLE)) {
            assertThat(status(live, get("/console").header("Authorization", "Basic " + base64(nameless))))
                    .isEqualTo(401);
        }
    }

    @Test
    void a_name_opens_nothing() throws Exception {
        assertThat(status(serve(Mode.LIVE), basic(get("/console"), "console", JAIL)))
                .isEqualTo(403);
    }

    @Test
    void a_form_from_our_own_page_passes() throws Exception {
        MockMvc sandbox = serve(Mode.SANDBOX);
        assertThat(status(sandbox, post("/console"))).isEqualTo(403);

        MockHttpServletResponse page = answer(sandbox, get("/form"));
        Cookie cookie = page.getCookie("XSRF-TOKEN");
        assertThat(cookie.isHttpOnly()).isTrue();
        String field = page.getContentAsString();
        assertThat(status(sandbox, post("/console").cookie(cookie).param("_csrf", field)))
                .isEqualTo(200);
        assertThat(status(sandbox, post("/console").cookie(cookie).param("_csrf", "guess")))
                .isEqualTo(403);
        assertThat(status(sandbox, post("/console").param("_csrf", field))).isEqualTo(403);
    }

    @Test
    void every_answer_forbids_foreign_content_keeping_and_referring() throws Exception {
        MockHttpServletResponse answer = answer(serve(Mode.SANDBOX), get("/console"));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getCookie("JSESSIONID")).isNull();
    }

    @Test
    void live_mode_refuses_to_start_with_a_missing_short_or_shared_token() throws Exception {
        feed("clinic", "tokenVariable: CLINIC_TOKEN");
        assertThatThrownBy(this::liveTokens).isInstanceOf(StartRefused.class).hasMessageContaining("CLINIC_TOKEN");
        environment.setProperty("CLINIC_TOKEN", "short");
        assertThatThrownBy(this::liveTokens).isInstanceOf(StartRefused.class).hasMessageContaining("shorter than 20");
        environment.setProperty("CLINIC_TOKEN", JAIL);
        assertThatThrownBy(this::liveTokens).isInstanceOf(StartRefused.class).hasMessageContaining("same token");
        environment.setProperty("CLINIC_TOKEN", "clinic-token-of-some-length\n");
        assertThat(liveTokens().holder("clinic-token-of-some-length")).contains("feed:clinic");
    }

    private Tokens liveTokens() {
        return new TokenSources(environment).tokens(settings(Mode.LIVE), Feeds.load(config, List.of()));
    }

    private void feed(String name, String more) throws Exception {
        String content = "description: test\nzone: America/Boise\n" + more + "\n";
        Files.writeString(config.resolve("feeds/" + name + ".yaml"), content);
    }

    private static MockHttpServletRequestBuilder bearer(MockHttpServletRequestBuilder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private static MockHttpServletRequestBuilder basic(MockHttpServletRequestBuilder request, String password) {
        return basic(request, "anyone", password);
    }

    private static MockHttpServletRequestBuilder basic(
            MockHttpServletRequestBuilder request, String name, String password) {
        return request.header("Authorization", "Basic " + base64(name + ":" + password));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(MockMvc mvc, MockHttpServletRequestBuilder request) throws Exception {
        return answer(mvc, request).getStatus();
    }

    private static MockHttpServletResponse answer(MockMvc mvc, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Host", "localhost:8080")).andReturn().getResponse();
    }

    private MockMvc serve(Mode mode) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.setEnvironment(environment);
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("settings", settings(mode));
            beans.registerSingleton("feeds", Feeds.load(config, List.of()));
        });
        context.register(SecurityConfiguration.class, Pages.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    private TimelySettings settings(Mode mode) {
        return new TimelySettings(
                mode,
                config,
                config,
                config,
                config,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Secret(CONSOLE)));
    }

    @RestController
    @EnableWebMvc
    @EnableWebSecurity
    static class Pages {

        @RequestMapping("/form")
        String form(CsrfToken token) {
            return token.getToken();
        }

        @RequestMapping(path = "/who", produces = "text/plain;charset=UTF-8")
        String who(Principal person) {
            return person.getName();
        }

        @RequestMapping("/**")
        String anything() {
            return "here";
        }
    }
}
