package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.example.shop.local.Project;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.SidecarClient;
import com.example.shop.suite.Suite;
import com.example.shop.suite.Supervisor;
import com.example.shop.suite.SupplierDelivery;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Cookie;

/**
 * The console in a real Chromium, beside the whole suite. With {@code -Ddocs.write=true} it writes the pictures of its page
 * in the documentation.
 */
@SuiteTest
@EnabledIf(
        value = "com.example.shop.system.Browser#isInstalled",
        disabledReason = "needs Debian's packages chromium and chromium-driver")
class ConsoleIT {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final Path PICTURES = Project.find().directory().resolve("docs");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Browser browser;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static String address;

    private static final ScheduledExecutorService SUPERVISION = Executors.newSingleThreadScheduledExecutor();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static ScheduledFuture<?> supervision;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void openTheConsole(Suite suite) {
        // As many as the two orders above the threshold need: other tests use the same stock.
        new SidecarClient(suite.state(false).require("inventory-service"))
                .call("POST", SupplierDelivery.PATH, SupplierDelivery.of("espresso-machine", 16));
        var entry = suite.startConsole(Project.find().directory());
        var supervisor = Supervisor.restarting(suite.programs(), InstantSource.system(), System.out::println);
        suite.superviseBy(supervisor);
        suite.state(true).write(suite.runtimeEnvironment().workspace().state());
        supervision = SUPERVISION.scheduleWithFixedDelay(supervisor::check, 1, 1, TimeUnit.SECONDS);
        address = entry.substring(0, entry.indexOf("/enter"));
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> status("GET", "/error") != 0);
        browser = Browser.start();
        browser.open(entry);
    }

    @AfterAll
    static void end() {
        supervision.cancel(false);
        SUPERVISION.shutdownNow();
        browser.close();
    }

    @Test
    void anOrderLightsTwelveTilesWhileItsPageIsOpen(Suite suite) throws Exception {
        place("NORMAL");

        await().atMost(TIMEOUT).until(() -> browser.count(".tiles li.lit") == 12);
        await().atMost(TIMEOUT)
                .until(() -> browser.text("#picture .status strong").equals("CONFIRMED"));
        var id = browser.text("#picture .status code");
        var journey = new OrderClient(suite.app("order-service").url()).follow(id, TIMEOUT);
        await().atMost(TIMEOUT)
                .until(() ->
                        browser.count("[data-step]") == journey.path("steps").size());
        assertThat(journey.path("steps").findValuesAsText("traceId")).hasSizeGreaterThan(12);
        assertThat(journey.path("steps").findValuesAsText("traceId").stream().distinct())
                .hasSize(1);
        assertThat(browser.driver().getPageSource()).doesNotContain("ada@example.com", "Lovelace", "tok_visa");
        picture("console-order.png");
    }

    @Test
    void theSliderHidesLaterSteps() {
        place("NORMAL");
        await().atMost(TIMEOUT).until(() -> browser.count(".tiles li.lit") == 12);
        requireAccessible();

        browser.driver().executeScript("""
                        const slider = document.getElementById("replay");
                        slider.value = 3;
                        slider.dispatchEvent(new Event("input"));""");

        await().atMost(TIMEOUT).until(() -> browser.count("[data-step]:not([hidden])") == 3);
    }

    @Test
    void aStepLeadsToItsClassItsTestAndItsComponent() {
        place("NORMAL");
        await().atMost(TIMEOUT).until(() -> browser.count(".tiles li.lit") == 12);
        browser.open(
                browser.driver().getCurrentUrl() + "/steps/"
                        + browser.driver()
                                .executeScript(
                                        "return [...document.querySelectorAll('[data-step]')].find(s => s.textContent.includes('Stored the order')).dataset.step"));

        var page = browser.text("main");
        assertThat(page)
                .contains(
                        "StateStoreOrders.java",
                        "StateStoreOrdersIT.java",
                        "executeStateTransaction",
                        "components/statestore.yaml",
                        "components/resiliency.yaml",
                        "DefaultTimeoutPolicy",
                        "type: state.sqlite");
    }

    @Test
    void aDeclinedPaymentIsShownWithItsReason() {
        place("DECLINED");

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(browser.text("#picture .status"))
                .contains("REJECTED", "PAYMENT_DECLINED"));
    }

    @Test
    void anOrderIsApprovedOnItsPage() {
        place("APPROVAL");
        await().atMost(TIMEOUT).until(() -> browser.text(".lanes").contains("Compared the total"));

        browser.click("button[name=approved][value=true]");

        await().atMost(TIMEOUT)
                .until(() -> browser.text("#picture .status strong").equals("CONFIRMED"));
    }

    @Test
    void aWorkflowIsPausedAndResumed() {
        place("APPROVAL");
        var id = browser.text("#picture .status code");
        browser.open(address + "/workflows");
        await().atMost(TIMEOUT).until(() -> browser.text("#workflow-" + id).contains("waiting for an approval"));

        browser.click("[aria-label='Pause " + id + "']");
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(browser.text(".notice")).contains("No further step starts"));
        await().atMost(TIMEOUT)
                .until(() -> browser.text("#workflow-" + id + " td").equals("SUSPENDED"));

        browser.click("[aria-label='Resume " + id + "']");
        await().atMost(TIMEOUT)
                .until(() -> browser.text("#workflow-" + id + " td").equals("RUNNING"));
    }

    @ParameterizedTest
    @CsvSource({
        "order-service, inventory-service, GET /products/*, '\"id\":\"kettle\"'",
        "notification-service, inventory-service, denied, 403"
    })
    void theMatrixOfAccessControlIsTrue(String caller, String callee, String shown, String answer) {
        browser.open(address + "/access");
        assertThat(browser.text("#callee-%s [data-caller=%s]".formatted(callee, caller)))
                .contains(shown);

        browser.click("[aria-label='Try %s to %s']".formatted(caller, callee));

        await().atMost(TIMEOUT).until(() -> browser.text(".notice").contains(answer));
    }

    @Test
    void anInvalidSettingIsRefusedWithWhatIsAccepted() {
        browser.open(address + "/operators");
        browser.find("#value").sendKeys("many");

        browser.click("form[action='/settings'] button");

        await().atMost(TIMEOUT).until(() -> browser.text("#refused").contains("an amount such as 5000 or 99.50"));
    }

    @Test
    void aPoisonEventIsAnnouncedAsADeadLetter() {
        browser.open(address + "/operators");

        browser.click("form[action='/poison'] button");

        await().atMost(TIMEOUT).until(() -> browser.text(".notice").contains("Published poison-"));
    }

    @Test
    void oneKeyIsOneOrder() {
        browser.open(address + "/");
        await().atMost(TIMEOUT).until(() -> browser.count(".cards button") == 6);
        var before = known();

        place("SAME_KEY");

        assertThat(known()).isEqualTo(before + 1);
    }

    private long known() {
        browser.open(address + "/");
        await().atMost(TIMEOUT).until(() -> browser.count("#content [data-status], #content .none") > 0);
        return browser.count("#content [data-status]");
    }

    /** As the README promises: somebody kills a sidecar, and the order ends all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"workflow-service-daprd", "notification-service"})
    void anOrderEndsAlthoughAProgramIsKilled(String program, Suite suite) {
        var orders = new OrderClient(suite.app("order-service").url());
        var id = orders.place("""
                {"customer": {"name": "Ada", "email": "ada@example.com"}, "paymentToken": "tok_visa",
                 "lines": [{"productId": "beans-250g", "quantity": 1}]}""").path("id").asText();
        browser.open(address + "/programs");

        browser.click("[aria-label='Kill " + program + "']");

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(browser.text(".notice"))
                .contains("Kill " + program, "starts it again", "docs/operations/resiliency.md"));
        await().atMost(TIMEOUT)
                .until(() -> Integer.parseInt(browser.text("#program-" + program + " td:nth-of-type(3)")) > 0);
        browser.open(address + "/orders/" + id);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> browser.text("#picture .status strong").equals("CONFIRMED"));
    }

    /** Somebody who uses the keyboard stays at the button although the page replaces its table every two seconds. */
    @Test
    void aButtonKeepsTheFocusWhenTheTableIsReplaced() {
        browser.open(address + "/programs");
        browser.driver().executeScript("""
                        const button = document.querySelector("[aria-label='Pause redis']");
                        button.closest("table").dataset.old = "yes";
                        button.focus();""");

        await().atMost(TIMEOUT).until(() -> browser.count("#content tr") > 1 && browser.count("table[data-old]") == 0);

        assertThat(browser.driver().executeScript("return document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("Pause redis");
    }

    @Test
    void aProgramIsPausedAndContinued() {
        browser.open(address + "/programs");
        browser.click("[aria-label='Pause pricing-service']");
        await().atMost(TIMEOUT)
                .until(() -> browser.text("#program-pricing-service td").contains("paused"));

        browser.click("[aria-label='Continue pricing-service']");
        await().atMost(TIMEOUT)
                .until(() -> browser.text("#program-pricing-service td").contains("ready"));
    }

    @Test
    void operatorsSeeTheStockAndDeliverPieces(Suite suite) throws Exception {
        browser.open(address + "/operators");
        var before = Integer.parseInt(browser.text("#product-scale td"));
        assertThat(before).isEqualTo(stock(suite));
        picture("console-operators.png");

        browser.click("[aria-label='Deliver 100 pieces of scale']");

        await().atMost(TIMEOUT).until(() -> stock(suite) == before + 100);
    }

    private int stock(Suite suite) throws Exception {
        var uri = URI.create(suite.app("inventory-service").url() + "/products/scale");
        var body = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
        return new JsonMapper().readTree(body).path("stock").asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programs", "/workflows", "/operators", "/access"})
    void aPageIsAccessible(String path) {
        browser.open(address + path);

        requireAccessible();
    }

    private static void requireAccessible() {
        assertThat(new AxeBuilder().analyze(browser.driver()).getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .extracting(Rule::getId)
                .isEmpty();
    }

    @Test
    void anAddressCanBeUsedOnce(Suite suite) throws Exception {
        var control = suite.state(true).control();
        var token = post(
                        "/tokens",
                        "Authorization",
                        "Bearer "
                                + Files.readString(
                                        Objects.requireNonNull(control).tokenFile()))
                .body();

        assertThat(status("GET", "/enter?token=" + token)).isEqualTo(302);
        assertThat(status("GET", "/enter?token=" + token)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /programs", "GET, /orders", "POST, /programs/redis", "GET, /enter?token=guess"})
    void aCallerWithoutASessionIsRefused(String method, String path) {
        assertThat(status(method, path)).isIn(401, 403);
    }

    @Test
    void otherCommandsNeedTheTokenOfTheSuite() throws Exception {
        assertThat(post("/tokens", "Authorization", "Bearer guess").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageOfAnotherOriginIsRefused() throws Exception {
        assertThat(withSession("Origin", "http://evil.example").statusCode()).isEqualTo(403);
        assertThat(withSession("Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeNeedsATokenOfThePage() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/orders"))
                .header("Cookie", cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("order=NORMAL"))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void scriptsOfOtherOriginsAndInlineScriptsDoNotRun() throws Exception {
        var policy = withSession("Accept", "text/html")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertThat(policy).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(sessionCookie().isHttpOnly()).isTrue();
        assertThat(sessionCookie().getSameSite()).isEqualTo("Strict");
    }

    private void place(String order) {
        browser.open(address + "/");
        browser.click("button[value=" + order + "]");
        await().atMost(TIMEOUT).until(() -> browser.count("#picture") == 1);
    }

    private static void picture(String name) throws Exception {
        if (Boolean.getBoolean("docs.write")) {
            browser.screenshot(PICTURES.resolve(name));
        }
    }

    private static int status(String method, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .method(method, BodyPublishers.noBody())
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> post(String path, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header(header, value)
                .POST(BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> withSession(String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "/"))
                .header("Cookie", cookie())
                .header(header, value)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static Cookie sessionCookie() {
        return Objects.requireNonNull(browser.driver().manage().getCookieNamed("CONSOLE"));
    }

    private static String cookie() {
        return "CONSOLE=" + sessionCookie().getValue();
    }
}
