package com.example.shop.order.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import com.example.shop.order.InMemoryShop;
import com.example.shop.order.OrderService;
import java.net.URI;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(OrderController.class)
@Import(OrderControllerTests.Shop.class)
class OrderControllerTests {

    private static final String CUSTOMER = """
            {"name": "Ada Lovelace", "email": "ada@example.com"}""";
    private static final String LINE = """
            {"productId": "grinder", "quantity": 2}""";

    private final MockMvcTester mvc;
    private final InMemoryShop shop;

    OrderControllerTests(@Autowired MockMvcTester mvc, @Autowired InMemoryShop shop) {
        this.mvc = mvc;
        this.shop = shop;
    }

    @BeforeEach
    void clear() {
        shop.clear();
    }

    @Nested
    class PlacingAnOrder {

        @Test
        void returnsTheOrderAndItsLocation() {
            var answer = post(quantity(2)).exchange();

            assertThat(answer).hasStatus(HttpStatus.CREATED);
            assertThat(answer).bodyJson().isLenientlyEqualTo("""
                    {
                      "status": "PLACED",
                      "customer": {"name": "Ada Lovelace", "email": "ada@example.com"},
                      "lines": [{
                        "productId": "grinder",
                        "productName": "Grinder",
                        "quantity": 2,
                        "unitPrice": {"amount": 10.00, "currency": "EUR"}
                      }],
                      "total": {"amount": 10.00, "currency": "EUR"},
                      "placedAt": "2026-01-01T12:00:00Z"
                    }""");
            assertThat(mvc.get().uri(location(answer)).exchange())
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo("PLACED");
        }

        @Test
        void showsNoPaymentTokenAndNoEmptyRejection() {
            assertThat(post(quantity(2))).bodyText().doesNotContain("tok_visa").doesNotContain("rejection");
        }

        @Test
        void distinguishesARepeatedRequestFromTheFirst() throws Exception {
            var first = post(quantity(2)).header("Idempotency-Key", "key").exchange();
            var second = post(quantity(2)).header("Idempotency-Key", "key").exchange();

            assertThat(first).hasStatus(HttpStatus.CREATED);
            assertThat(second).hasStatusOk().doesNotContainHeader("Location");
            assertThat(second).bodyText().isEqualTo(body(first));
        }

        @Test
        void refusesTheKeyOfAnotherRequest() {
            post(quantity(2)).header("Idempotency-Key", "key").exchange();

            assertRefused(
                    post(quantity(3)).header("Idempotency-Key", "key"),
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "Idempotency-Key",
                    "new key");
        }

        /** The OpenAPI document counts characters, and Java counts two for an emoji. */
        @Test
        void acceptsANameOfAHundredEmoji() {
            assertThat(post(customer("\ud83d\ude00".repeat(100), "ada@example.com")))
                    .hasStatus(HttpStatus.CREATED);
            assertThat(post(customer("\ud83d\ude00".repeat(101), "ada@example.com")))
                    .hasStatus(HttpStatus.BAD_REQUEST);
        }

        @Test
        void acceptsFiftyLinesWithAQuantityOfAThousand() {
            var line = """
                    {"productId": "kettle", "quantity": 1000}""";

            assertThat(post(order(CUSTOMER, lines(line, 50), "\"tok_visa\"")))
                    .hasStatus(HttpStatus.CREATED)
                    .bodyJson()
                    .extractingPath("$.lines[0].quantity")
                    .isEqualTo(50_000);
        }
    }

    @Nested
    class AnAcceptHeader {

        @ParameterizedTest
        @ValueSource(strings = {"application/xml", "text/html", "text/csv;q=0.1", "no type"})
        void thatDoesNotAcceptTheResponseIsRefusedBeforeAnythingHappens(String accept) {
            assertThat(post(quantity(2)).header("Accept", accept)).hasStatus(HttpStatus.NOT_ACCEPTABLE);
            assertThat(shop.isUntouched()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.5"})
        void thatAcceptsTheResponseIsNoObstacle(String accept) {
            assertThat(post(quantity(2)).header("Accept", accept)).hasStatus(HttpStatus.CREATED);
        }
    }

    @Nested
    class BadInput {

        @AfterEach
        void hasStoredAndPublishedNothing() {
            assertThat(shop.isUntouched()).isTrue();
        }

        /** A body that leads to the status 400, with the field and a part of the message in the response. */
        record Bad(String what, String body, String field, String message) {

            @Override
            public String toString() {
                return what;
            }
        }

        static Stream<Bad> bodies() {
            return Stream.of(
                    new Bad("nothing", "", "body", "JSON"),
                    new Bad("no JSON", "a grinder, please", "body", "JSON"),
                    new Bad("half of the JSON", "{\"customer\": {\"name\": ", "customer", "JSON"),
                    new Bad("a list", "[]", "body", ""),
                    new Bad("more after the JSON", quantity(2) + "{}", "body", ""),
                    new Bad("an unknown field", quantity("2, \"gift\": true"), "lines[0].gift", "known"),
                    new Bad(
                            "an unknown field at the top",
                            quantity(2).replaceFirst("\\{", "{\"status\": \"CONFIRMED\", "),
                            "status",
                            "known"),
                    new Bad("a field twice", quantity("2, \"quantity\": 3"), "lines[0]", ""),
                    new Bad("no customer", order("null"), "customer", "null"),
                    new Bad("no name", order("{\"email\": \"ada@example.com\"}"), "customer.name", "null"),
                    new Bad("an empty name", customer("", "ada@example.com"), "customer.name", "1 to 100"),
                    new Bad("a blank name", customer("  ", "ada@example.com"), "customer.name", "blank"),
                    new Bad("a long name", customer("a".repeat(101), "ada@example.com"), "customer.name", "1 to 100"),
                    new Bad("a name of two lines", customer("Ada\\r\\nBcc: x", "a@b.org"), "customer.name", "control"),
                    new Bad("no e-mail", order("{\"name\": \"Ada\"}"), "customer.email", "null"),
                    new Bad("an empty e-mail", customer("Ada", ""), "customer.email", "1 to 254"),
                    new Bad("no e-mail address", customer("Ada", "ada.example.com"), "customer.email", "e-mail"),
                    new Bad("two addresses", customer("Ada", "a@b.org,c@d.org"), "customer.email", "e-mail"),
                    new Bad(
                            "letters that are not ASCII",
                            customer("Ada", "j\u00fcrgen@example.com"),
                            "customer.email",
                            "ASCII"),
                    new Bad(
                            "a host that is not ASCII",
                            customer("Ada", "ada@b\u00fccher.example"),
                            "customer.email",
                            "ASCII"),
                    new Bad(
                            "a quoted name",
                            customer("Ada", "\\\"ada lovelace\\\"@example.com"),
                            "customer.email",
                            "e-mail"),
                    new Bad("a comment", customer("Ada", "ada(home)@example.com"), "customer.email", "e-mail"),
                    new Bad("two dots", customer("Ada", "ada..l@example.com"), "customer.email", "e-mail"),
                    new Bad(
                            "a long name",
                            customer("Ada", "a".repeat(65) + "@example.com"),
                            "customer.email",
                            "e-mail"),
                    new Bad(
                            "a host of very many labels",
                            customer("Ada", "a@" + "a.".repeat(400_000)),
                            "customer.email",
                            "e-mail"),
                    new Bad("an address of a host", customer("Ada", "ada@[127.0.0.1]"), "customer.email", "e-mail"),
                    new Bad(
                            "an injected header",
                            customer("Ada", "a@b.org\\r\\nBcc: c@d.org"),
                            "customer.email",
                            "e-mail"),
                    new Bad(
                            "a long e-mail",
                            customer("Ada", "a".repeat(64) + "@" + "b.".repeat(120) + "org"),
                            "customer.email",
                            "1 to 254"),
                    new Bad("no lines", order(CUSTOMER, "null", "\"tok_visa\""), "lines", "null"),
                    new Bad("0 lines", order(CUSTOMER, "[]", "\"tok_visa\""), "lines", "1 to 50"),
                    new Bad("51 lines", order(CUSTOMER, lines(LINE, 51), "\"tok_visa\""), "lines", "1 to 50"),
                    new Bad("no line", order(CUSTOMER, "[null]", "\"tok_visa\""), "lines[0]", "null"),
                    new Bad("no product", line("null", 1), "lines[0].productId", "null"),
                    new Bad("a number as a product", line("7", 1), "lines[0].productId", "string"),
                    new Bad("a product with a path", line("\"../grinder\"", 1), "lines[0].productId", "lower-case"),
                    new Bad("a product with NUL", line("\"grin\\u0000der\"", 1), "lines[0].productId", "lower-case"),
                    new Bad("a long product", line("\"" + "g".repeat(10_000) + "\"", 1), "lines[0].productId", "64"),
                    new Bad("no quantity", quantity(2).replace("quantity", "amount"), "lines[0].amount", "known"),
                    new Bad("a null quantity", quantity("null"), "lines[0].quantity", "null"),
                    new Bad("quantity 0", quantity(0), "lines[0].quantity", "1 to 1000"),
                    new Bad("a negative quantity", quantity(-1), "lines[0].quantity", "1 to 1000"),
                    new Bad("quantity 1001", quantity(1001), "lines[0].quantity", "1 to 1000"),
                    new Bad("quantity 2^31", quantity(2147483648L), "lines[0].quantity", "1 to 1000"),
                    new Bad("quantity 2^63", quantity("9223372036854775808"), "lines[0].quantity", "whole"),
                    new Bad("half a quantity", quantity("1.5"), "lines[0].quantity", "whole number"),
                    new Bad("a fractional quantity", quantity("2.0"), "lines[0].quantity", "whole number"),
                    new Bad("a quantity as a string", quantity("\"2\""), "lines[0].quantity", "whole number"),
                    new Bad("a true quantity", quantity("true"), "lines[0].quantity", "whole number"),
                    new Bad("no token", order(CUSTOMER, "[" + LINE + "]", "null"), "paymentToken", "null"),
                    new Bad("a bad token", order(CUSTOMER, "[" + LINE + "]", "\"4111-1111\""), "paymentToken", "tok_"),
                    new Bad("an empty token", order(CUSTOMER, "[" + LINE + "]", "\"tok_\""), "paymentToken", "tok_"));
        }

        @ParameterizedTest
        @MethodSource("bodies")
        void isRefusedByItsField(Bad bad) {
            assertRefused(post(bad.body()), HttpStatus.BAD_REQUEST, bad.field(), bad.message());
        }

        @ParameterizedTest
        @MethodSource("bodies")
        void isRefusedByItsFieldWithAKeyToo(Bad bad) {
            assertRefused(
                    post(bad.body()).header("Idempotency-Key", "key"),
                    HttpStatus.BAD_REQUEST,
                    bad.field(),
                    bad.message());
        }

        @Test
        void namesTheLineOfAnUnknownProduct() {
            var lines = "[" + LINE + ", {\"productId\": \"teapot\", \"quantity\": 1}]";

            assertRefused(
                    post(order(CUSTOMER, lines, "\"tok_visa\"")),
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "lines[1].productId",
                    "no product teapot in the catalogue");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
        void ofAnotherTypeIsRefused(String type) {
            assertRefused(
                    post(quantity(2)).contentType(MediaType.parseMediaType(type)),
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type",
                    "application/json");
        }

        @Test
        void ofMoreThanOneMebibyteIsRefused() {
            assertRefused(
                    post(quantity(2) + " ".repeat(1024 * 1024)), HttpStatus.PAYLOAD_TOO_LARGE, "body", "1048576 bytes");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "two words", "schlüssel", "tab\there"})
        void asAKeyIsRefused(String key) {
            assertRefused(
                    post(quantity(2)).header("Idempotency-Key", key),
                    HttpStatus.BAD_REQUEST,
                    "Idempotency-Key",
                    "1 to 255 visible ASCII characters");
        }

        @Test
        void asAKeyIsRefusedWhenItIsLong() {
            assertRefused(
                    post(quantity(2)).header("Idempotency-Key", "k".repeat(256)),
                    HttpStatus.BAD_REQUEST,
                    "Idempotency-Key",
                    "1 to 255");
        }

        static Stream<String> ids() {
            return Stream.of(
                    "a%2Fb",
                    "..", "%2e%2e", "a%00b", "a%20b", "a%7C%7Cb", "%C3%A4", "a".repeat(65), "a".repeat(10_000));
        }

        @ParameterizedTest
        @MethodSource("ids")
        void asAnIdIsRefused(String id) {
            assertRefused(
                    mvc.get().uri(URI.create("/orders/" + id)),
                    HttpStatus.BAD_REQUEST,
                    "orderId",
                    "1 to 64 letters, digits or hyphens");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/orders/no-such-order", "/orders/a/b", "/orders/", "/orders//"})
        void findsNothing(String path) {
            assertThat(mvc.get().uri(path).exchange())
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType(APPLICATION_PROBLEM_JSON);
        }
    }

    private MockMvcRequestBuilder post(String body) {
        return mvc.post().uri("/orders").contentType(APPLICATION_JSON).content(body);
    }

    /** Asserts that the problem detail names the field and the accepted values, and shows no internals. */
    private static void assertRefused(MockMvcRequestBuilder request, HttpStatus status, String field, String message) {
        var answer = request.exchange();
        assertThat(answer).hasStatus(status).hasContentType(APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[?(@.field == '" + field + "')].message")
                .asArray()
                .anySatisfy(each -> assertThat(each).asString().contains(message));
        assertThat(answer).bodyText().doesNotContain("Exception", "com.example", "trace");
    }

    private static URI location(MvcTestResult answer) {
        return URI.create(Objects.requireNonNull(answer.getResponse().getHeader("Location")));
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }

    private static String order(String customer, String lines, String token) {
        return """
                {"customer": %s, "lines": %s, "paymentToken": %s}""".formatted(customer, lines, token);
    }

    private static String order(String customer) {
        return order(customer, "[" + LINE + "]", "\"tok_visa\"");
    }

    private static String customer(String name, String email) {
        return order("{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email));
    }

    private static String line(String productId, Object quantity) {
        return order(
                CUSTOMER, "[{\"productId\": %s, \"quantity\": %s}]".formatted(productId, quantity), "\"tok_visa\"");
    }

    private static String quantity(Object quantity) {
        return line("\"grinder\"", quantity);
    }

    private static String lines(String line, int count) {
        return Collections.nCopies(count, line).toString();
    }

    @TestConfiguration
    static class Shop {

        @Bean
        InMemoryShop shop() {
            return new InMemoryShop();
        }

        @Bean
        OrderService orders(InMemoryShop shop) {
            return shop.service();
        }
    }
}
