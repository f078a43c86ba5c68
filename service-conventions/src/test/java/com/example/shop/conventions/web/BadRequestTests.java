package com.example.shop.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.conventions.testapp.TestApp;
import com.example.shop.testapp.RawHttp;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes over the wire, a real Tomcat answers a problem of the 4xx kind and tells nothing of its inside. */
@SpringBootTest(classes = TestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BadRequestTests {

    private static final int MIB = 1024 * 1024;
    private static final String CART = """
            {"name":"cart","lines":[{"productId":"grinder","quantity":%s}],"gift":false,"colour":"RED"}""";

    @LocalServerPort
    private int port;

    private RawHttp http = new RawHttp(0);

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void takesWhatIsRight() throws IOException {
        assertThat(http.post("/carts", "application/json", CART.formatted(1)).status())
                .isEqualTo(200);
        assertThat(http.get("/carts/cart-1").body()).isEqualTo("cart-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "%2e%2e", ".%2e", "a%20b", "A", "%C3%A9", "a;b=c%3Bd%zz"})
    void refusesIdsOutOfTheirPattern(String id) throws IOException {
        assertProblem(http.get("/carts/" + id), 400);
    }

    @Test
    void namesAnIdThatIsTooLong() throws IOException {
        var answer = http.get("/carts/" + "a".repeat(10_000));

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"field\":\"id\"", "[a-z0-9-]{1,64}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/carts/a%2Fb",
                "/carts/a%5Cb",
                "/carts/%00",
                "/carts/a\0b",
                "/carts/../../etc/passwd",
                "/carts/%zz",
                "/carts/%",
                "/carts/<script>",
                "/carts/\"",
                "carts"
            })
    void refusesPathsThatTomcatCannotRead(String path) throws IOException {
        assertProblem(http.get(path), 400);
    }

    @Test
    void refusesAHeadThatIsTooLong() throws IOException {
        assertProblem(http.get("/carts/" + "a".repeat(20_000)), 400);
    }

    @Test
    void refusesRequestsThatAreNone() throws IOException {
        assertProblem(http.sendRaw("GET /carts/a HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
        assertProblem(http.sendRaw("nonsense\r\n\r\n"), 400);
        assertProblem(http.get("/carts/a", "broken header"), 400);
        assertProblem(http.send("POST /carts", "", "Content-Length: x"), 400);
    }

    @Test
    void refusesABodyOverTheLimitByItsDeclaredLength() throws IOException {
        var answer = http.post("/carts", "application/json", " ".repeat(MIB + 1));

        assertProblem(answer, 413);
        assertThat(answer.body()).contains("\"field\":\"body\"", "1048576 bytes");
    }

    @Test
    void refusesABodyOverTheLimitInChunks() throws IOException {
        var chunk = "%x\r\n%s\r\n".formatted(64 * 1024, " ".repeat(64 * 1024));
        var body = chunk.repeat(17) + "0\r\n\r\n";
        var answer = http.send("POST /carts", body, "Content-Type: application/json", "Transfer-Encoding: chunked");

        assertProblem(answer, 413);
        assertThat(answer.body()).contains("\"field\":\"body\"");
    }

    @Test
    void letsTheSenderOfAHugeBodyReadTheRefusal() throws IOException {
        assertProblem(http.post("/carts", "application/json", " ".repeat(5 * MIB)), 413);
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws IOException {
        var cart = CART.formatted(1);

        assertThat(http.post("/carts", "application/json", cart + " ".repeat(MIB - cart.length()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b",
                "application/json;charset=nonsense",
                "nonsense"
            })
    void refusesOtherContentTypes(String contentType) throws IOException {
        var answer = http.post("/carts", contentType, "--b\r\n\r\na=b");

        assertProblem(answer, 415);
        assertThat(answer.body()).contains("\"field\":\"Content-Type\"", "application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "{}{}",
                "[",
                "{\"name\":\"\u0000\"}",
                "{\"name\":1e999999999}",
                "{\"gift\":NaN}",
                "{\"gift\":01}"
            })
    void refusesWhatIsNotJson(String body) throws IOException {
        assertProblem(http.post("/carts", "application/json", body), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\":\"\u00ff\"}", "\u00fe\u00ff\u0000{", "\u0000\u0000\u0000{\u00ff\u00ff\u00ff\u00ff"})
    void refusesWhatIsNotUtf8(String bytes) throws IOException {
        assertProblem(http.post("/carts", "application/json", bytes), 400);
    }

    @Test
    void refusesABodyThatBreaksOff() throws IOException {
        assertProblem(
                http.send("POST /carts", "zz\r\n", "Content-Type: application/json", "Transfer-Encoding: chunked"),
                400);
    }

    @Test
    void saysNotEverythingThatIsWrongWithAHugeRequest() throws IOException {
        var lines = "{\"quantity\":0},".repeat(10_000) + "{\"quantity\":0}";
        var answer =
                http.post("/carts", "application/json", "{\"name\":\"a\",\"gift\":false,\"lines\":[" + lines + "]}");

        assertProblem(answer, 400);
        assertThat(answer.body()).hasSizeLessThan(10_000);
    }

    @Test
    void refusesJsonThatIsNestedTooDeeply() throws IOException {
        assertProblem(http.post("/carts", "application/json", "[".repeat(500_000)), 400);
        assertProblem(http.post("/carts", "application/json", "{\"lines\":" + "[".repeat(500_000)), 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            0                     | must be greater than or equal to 1
            -1                    | must be greater than or equal to 1
            1001                  | must be less than or equal to 1000
            1.5                   | must be a whole number from -2147483648 to 2147483647
            1.0                   | must be a whole number from -2147483648 to 2147483647
            2147483648            | must be a whole number from -2147483648 to 2147483647
            99999999999999999999  | must be a whole number from -2147483648 to 2147483647
            1e3                   | must be a whole number from -2147483648 to 2147483647
            "1"                   | must be a whole number from -2147483648 to 2147483647
            ""                    | must be a whole number from -2147483648 to 2147483647
            true                  | must be a whole number from -2147483648 to 2147483647
            null                  | must be a whole number from -2147483648 to 2147483647
            []                    | must be a whole number from -2147483648 to 2147483647
            """)
    void namesTheFieldOfAWrongNumber(String quantity, String accepted) throws IOException {
        var answer = http.post("/carts", "application/json", CART.formatted(quantity));

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"field\":\"lines[0].quantity\"", accepted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"name":1}                                               | name              | must be a string
            {"name":true}                                            | name              | must be a string
            {"name":{}}                                              | name              | must be a string
            {"name":"a","name":"b"}                                  | body              | must be JSON
            {"gift":"yes"}                                           | gift              | must be true or false
            {"gift":1}                                               | gift              | must be true or false
            {"gift":false}                                           | name              | must not be blank
            {"colour":"GREEN","gift":false}                          | colour            | must be one of [RED, BLUE]
            {"colour":0,"gift":false}                                | colour            | must be one of [RED, BLUE]
            {"lines":{},"gift":false}                                | lines             | must be a list
            {"lines":[1],"gift":false}                               | lines[0]          | must be an object
            {"lines":[{"quantity":1,"x":1}],"gift":false}            | lines[0].x        | is not a known field; known are [productId, quantity]
            {"lines":[{"productId":"a"}],"gift":false}               | lines[0].quantity | must be a whole number
            {"name":"a","lines":[],"gift":false}                     | lines             | must not be empty
            {"name":"a","lines":[{"quantity":1}],"gift":false}       | lines[0].productId | must not be blank
            {"price":1,"gift":false}                                 | price             | is not a known field; known are [colour, gift, lines, name]
            []                                                       | body              | must be an object
            "text"                                                   | body              | must be an object
            null                                                     | body              | must be JSON
            """)
    void namesTheFieldThatIsWrong(String body, String field, String accepted) throws IOException {
        var answer = http.post("/carts", "application/json", body);

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", accepted);
    }

    @Test
    void namesParametersAndHeaders() throws IOException {
        assertThat(http.get("/carts?page=1").body()).contains("\"field\":\"X-Tenant\"", "must be given");
        assertThat(tenant("/carts", "abc").body()).contains("\"field\":\"page\"", "must be given");
        assertThat(tenant("/carts?page=1.5", "abc").body()).contains("\"field\":\"page\"", "must be a whole number");
        assertThat(tenant("/carts?page=1", "long").body()).contains("\"field\":\"X-Tenant\"", "between 0 and 3");
        assertThat(tenant("/carts?page=1", "abc").body()).isEqualTo("abc1");
    }

    @Test
    void speaksOneLanguageAndOneMediaType() throws IOException {
        var answer = http.get("/carts/A", "Accept-Language: de", "Accept: text/html");

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("must match");
    }

    @Test
    void answersAProblemForEveryOtherMistake() throws IOException {
        assertProblem(http.get("/nowhere"), 404);
        assertProblem(http.get("/error"), 404);
        assertProblem(http.get("/actuator"), 404);
        assertProblem(http.get("/actuator/env"), 404);
        assertProblem(http.send("DELETE /carts", ""), 405);
        assertProblem(http.send("TRACE /carts", ""), 405);
        assertProblem(http.post("/carts", "application/json", CART.formatted(1), "Accept: text/html"), 406);
    }

    /** Tomcat refuses the path before a controller is called. */
    @Test
    void answersValidJsonUnderALocaleWithOtherDigits() throws IOException {
        var locale = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertProblem(http.get("/carts/a%2Fb"), 400);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void asksAServiceFirstWhatItsFailuresMean() throws IOException {
        assertProblem(http.post("/carts/fail?how=full", "application/json", ""), 409);
    }

    @Test
    void tellsNothingOfItsOwnFailures() throws IOException {
        var answer = http.post("/carts/fail?how=surprise", "application/json", "");

        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("jdbc", "SELECT", "IllegalState");
    }

    private RawHttp.Answer tenant(String target, String tenant) throws IOException {
        return http.get(target, "X-Tenant: " + tenant);
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.head()).contains("Content-Type: application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .doesNotContain("\tat ", "Exception", "com.example", "org.springframework", "Tomcat");
    }
}
