package org.timelynotice.web.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.timelynotice.TimelyNotice;

/** The sandbox as a newcomer meets it: the real application in a real browser. */
class ConsoleIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String NUMBER = "CP-51-CR-0007001-2026";
    private static final List<String> BROWSER = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext application;
    private static Playwright playwright;
    private static Browser browser;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        needBrowser();
        application =
                SpringApplication.run(TimelyNotice.class, "--server.port=0", "--timely.data=" + data.resolve("data"));
        address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
        String hearing = moveToNoon().plusDays(10).toString();
        post("/cases", "application/json", read("case.json"));
        post("/feeds/sandbox/messages", "application/xml", read("hearing.xml").replace("{{day}}", hearing));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(BROWSER));
        try (Page page = open(true, 1280)) {
            move(page, "1 hour");
        }
    }

    /** Where there is no browser, these tests are skipped, or fail if they are required ({@code -Dbrowser.required=true}). */
    private static void needBrowser() {
        if (Boolean.getBoolean("browser.required")) {
            assertThat(CHROMIUM).isExecutable();
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "there is no browser at " + CHROMIUM);
    }

    /** So that what falls due within a few days is the same at whatever hour somebody runs this; answers with the court's day. */
    private static LocalDate moveToNoon() throws Exception {
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("America/New_York"));
        ZonedDateTime noon = now.with(LocalTime.NOON);
        ZonedDateTime next = noon.isAfter(now) ? noon : noon.plusDays(1);
        post("/sandbox/clock", "application/json", "{\"advance\":\"" + Duration.between(now, next) + "\"}");
        return next.toLocalDate();
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (application != null) {
            application.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 1280", "true, 390", "false, 390"})
    void the_first_page_is_whole_with_and_without_scripts_and_never_scrolls_sideways(boolean scripts, int width) {
        try (Page page = open(scripts, width)) {
            assertThat(page).hasTitle("Sandbox: Timely Notice");
            for (String part : List.of("What came in", "What is due", "What was sent", "What waits for you")) {
                assertThat(heading(page, part)).isVisible();
            }
            assertThat(page.getByText(NUMBER).first()).isVisible();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void axe_finds_nothing_to_object_to_on_any_page(int width) {
        try (Page page = open(true, width)) {
            accessible(page);
            follow(page, page.locator("#came-in tbody a").first());
            follow(page, page.locator("#due tbody a").first());
            follow(page, page.locator(".tn-cases a").first());
            follow(page, page.locator("a[href^='/console/tasks/']").first());
            for (String list : List.of("Waiting for you", "Due", "Cases", "Came in", "Sent")) {
                page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName(list).setExact(true))
                        .click();
                assertThat(page.locator("h1")).isVisible();
                accessible(page);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(page.url())
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    private static void follow(Page page, Locator link) {
        String target = link.getAttribute("href");
        page.navigate(address + target);
        assertThat(page.locator("h1")).isVisible();
        accessible(page);
        page.navigate(address + "/");
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    @Test
    void nothing_is_blocked_fetched_from_elsewhere_or_set_in_a_reserved_typeface() {
        try (Page page = browser.newPage()) {
            var complaints = new ArrayList<String>();
            var requests = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> requests.add(request.url()));

            page.navigate(address + "/");

            assertThat(complaints).isEmpty();
            assertThat(requests).allMatch(url -> url.startsWith(address)).noneMatch(url -> url.contains("/fonts/"));
            assertThat((String) page.evaluate(
                            "[...document.querySelectorAll('*')].map(e => getComputedStyle(e).fontFamily).join()"))
                    .doesNotContain("GDS");
        }
    }

    @Test
    void moving_the_clock_without_scripts_sends_what_fell_due_and_each_message_says_why() {
        try (Page page = open(false, 1280)) {
            int before = sent(page);

            move(page, "3 days");

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The clock moved on by 3 days.");
            page.waitForLoadState(); // what was said stands above the list, and is there before the list is
            assertThat(sent(page)).isGreaterThan(before);
            Locator latest = page.locator(".tn-message").first();
            String notice = address + latest.getByText("Why this was sent").getAttribute("href");
            page.navigate(notice);
            assertThat(heading(page, "Which law asks for it")).isVisible();
            assertThat(page.content()).doesNotContain("advocate-it@example.org");
            page.getByText("Show the words that were sent").click();
            assertThat(page.locator(".tn-message__body").first()).not().isEmpty();
            page.navigate(notice);
            assertThat(page.getByText("Words shown")).isVisible();
        }
    }

    @Test
    void the_words_that_were_sent_are_on_a_page_that_everybody_can_read() {
        try (Page page = open(true, 390)) {
            page.navigate(address + "/console/sent");
            page.locator("tbody a").first().click();
            page.getByText("Show the words that were sent").click();
            assertThat(heading(page, "The words that were sent")).isVisible();
            accessible(page);
        }
    }

    @Test
    void the_keyboard_reaches_the_main_content_first_and_sees_where_it_is() {
        try (Page page = open(true, 1280)) {
            page.keyboard().press("Tab");
            Locator skip = page.getByText("Skip to main content");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            page.keyboard().press("Tab");
            assertThat(page.locator(".tn-header__name")).isFocused();
            assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
    }

    @Test
    void a_question_is_asked_once_more_and_answered_where_its_buttons_were() {
        try (Page page = open(true, 1280)) {
            page.navigate(address + "/console/waiting?show=QUESTIONS");
            Locator card = page.locator(".tn-card").first();
            card.getByRole(AriaRole.CHECKBOX).first().check();
            card.getByText("Link to the ticked cases").click();
            assertThat(heading(page, "Link this to the case?")).isVisible();
            accessible(page);
            page.getByText("Back, without deciding").click();
            assertThat(page).hasURL(address + "/console/waiting?show=QUESTIONS&page=1");

            card.getByText("It concerns none of them").click();
            page.getByText("Yes, it concerns none of them").click();

            assertThat(page.locator("#answer")).containsText("Decided: it concerns no followed case.");
            assertThat(page.locator("#answer")).isFocused();
            accessible(page);

            page.getByText("Undo this decision").click();
            assertThat(page.locator("#answer")).containsText("the question is open again");
            assertThat(page.getByText("It concerns none of them").first()).isVisible();
        }
    }

    @Test
    void a_case_is_found_by_its_number_in_another_spelling() {
        try (Page page = open(false, 390)) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Cases").setExact(true))
                    .click();
            page.getByLabel("Case number, in any spelling").fill("CP 51 CR 7001 2026");
            page.getByText("Search").click();

            assertThat(page.getByText("1 case has this number.")).isVisible();
            page.getByText("Ledger of").first().click();
            assertThat(heading(page, "Ledger of " + NUMBER)).isVisible();
        }
    }

    /** Somebody with a telephone alone, which no machine calls. */
    private static void handOver(String number) throws Exception {
        post(
                "/cases",
                "application/json",
                read("case.json")
                        .replace(NUMBER, number)
                        .replace("\"SMS\"", "\"VOICE\"")
                        .replaceFirst("\\{", "{\"separate\": true,"));
        String day = LocalDate.now(ZoneId.of("America/New_York")).plusDays(20).toString();
        post(
                "/feeds/sandbox/messages",
                "application/xml",
                read("hearing.xml")
                        .replace("{{day}}", day)
                        .replace(NUMBER, number)
                        .replace("CONSOLE-IT-1", "CONSOLE-IT-2"));
    }

    private static Locator taskOf(Page page) {
        return page.locator("a", containing("Do it, and say what came of it")).first();
    }

    @Test
    void a_task_is_done_by_keyboard_from_the_click_that_shows_the_number_to_what_came_of_it() throws Exception {
        handOver("CP-51-CR-0007002-2026");
        try (Page page = open(true, 1280)) {
            Awaitility.await().pollInSameThread().until(() -> {
                page.navigate(address + "/console/waiting?show=NOTICES");
                return taskOf(page).count() > 0;
            });
            taskOf(page).press("Enter");
            assertThat(heading(page, "What came of it")).isVisible();
            assertThat(page.content()).doesNotContain("+12155550107");
            accessible(page);

            button(page, "Show how to reach them").press("Enter");
            assertThat(page.getByText("+12155550107")).isVisible();
            assertThat(page.getByText("Vita Fictional")).isVisible();
            assertThat(heading(page, "How to reach them")).isFocused();
            accessible(page);
            page.setViewportSize(390, 900);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);

            button(page, "Put it on record").press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say whether they were told");
            assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
            accessible(page);
            page.locator("#told-YES").press("Space");
            page.locator("#means").selectOption("PHONE");
            button(page, "Put it on record").press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The notice: Met.");
        }
    }

    /** How many messages the first page says were sent. */
    private static int sent(Page page) {
        Locator count = page.locator("#sent a[href$='/console/sent'] span");
        return count.count() == 0 ? 0 : Integer.parseInt(count.textContent());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static void move(Page page, String step) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(step).setExact(true))
                .click();
    }

    private static Page open(boolean scripts, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(width, 900));
        Page page = context.newPage();
        page.navigate(address + "/");
        return page;
    }

    private static void post(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer sandbox")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String read(String name) throws Exception {
        try (var resource = ConsoleIT.class.getResourceAsStream("/console/" + name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
