package com.example.shop.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.order.InMemoryShop;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Puts values of every kind into each place of an order, and asserts that the service refuses exactly what the OpenAPI
 * document does not allow.
 */
@WebMvcTest(OrderController.class)
@Import(OrderControllerTests.Shop.class)
class DocumentedValuesTests {

    private static final Path DOCUMENT = Path.of("../docs/api/order-service.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String EMOJI = "\ud83d\ude00";

    private static final String ORDER = """
            {"customer": {"name": "Ada Lovelace", "email": "ada@example.com"},
             "lines": [{"productId": "grinder", "quantity": 2}], "paymentToken": "tok_visa"}""";

    private final MockMvcTester mvc;

    DocumentedValuesTests(@Autowired MockMvcTester mvc, @Autowired InMemoryShop shop) {
        this.mvc = mvc;
        shop.clear();
    }

    static List<String> places() {
        return List.of(
                "/customer",
                "/customer/name",
                "/customer/email",
                "/customer/other",
                "/lines",
                "/lines/0",
                "/lines/0/productId",
                "/lines/0/quantity",
                "/lines/0/other",
                "/paymentToken",
                "/other");
    }

    @ParameterizedTest
    @MethodSource("places")
    void theServiceRefusesExactlyWhatTheDocumentDoesNotAllow(String place) throws IOException {
        var schema = schema();

        for (var value : values().toList()) {
            var order = with(JsonPointer.compile(place), JSON.readTree(value));
            var allowed = schema.validate(order).isEmpty();

            assertThat(status(order) != 400)
                    .as("%s: %s, %s by the document".formatted(place, value, allowed ? "allowed" : "not allowed"))
                    .isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void theServiceRefusesAMissingFieldThatTheDocumentRequires(String place) throws IOException {
        var pointer = JsonPointer.compile(place);
        var order = JSON.readTree(ORDER);
        if (order.at(pointer.head()) instanceof ObjectNode parent) {
            parent.remove(pointer.last().getMatchingProperty());
        }

        assertThat(status(order) != 400).isEqualTo(schema().validate(order).isEmpty());
    }

    private static Stream<String> values() {
        var texts = Stream.of(
                        Stream.of("", " ", "a", "a b", "-a", "a-", "A", "\u00fc", "\u0000", "a\nb", "\u007f", "null"),
                        Stream.of("tok_", "tok_a", "tok_-", "ada", "a@b", "a@b.c", "a@@b", "a b@c.d", "a@b..c", ".a@b"),
                        Stream.of(
                                "\\\"a b\\\"@c.d", "j\u00fcrgen@example.com", "a@-b.c", "a@b-.c", "a,b@c.d", "<a@b.c>"),
                        lengths("a"),
                        lengths(EMOJI),
                        lengths("a").map("tok_"::concat),
                        lengths("a").map(local -> local + "@example.com"),
                        lengths("a").map(host -> "a@" + host))
                .flatMap(text -> text)
                .map(text -> '"' + escaped(text) + '"');
        var others = Stream.of(
                "null",
                "true",
                "false",
                "0",
                "1",
                "-1",
                "1.5",
                "1000",
                "1001",
                "2147483648",
                "9223372036854775808",
                "{}",
                "[]",
                "[null]",
                "[{}]",
                "[1]",
                "{\"a\": 1}");
        return Stream.of(texts, others, numbersOfLines()).flatMap(values -> values);
    }

    private static Stream<String> lengths(String character) {
        return Stream.of(1, 2, 59, 60, 61, 63, 64, 65, 99, 100, 101, 253, 254, 255, 300)
                .map(character::repeat);
    }

    private static Stream<String> numbersOfLines() {
        var line = "{\"productId\": \"grinder\", \"quantity\": 1}";
        return Stream.of(1, 2, 49, 50, 51)
                .map(number ->
                        Stream.generate(() -> line).limit(number).toList().toString());
    }

    /** Texts that already contain a backslash are written as they are. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(character -> character < ' ' || character == 127
                        ? String.format(Locale.ROOT, "\\u%04x", character)
                        : Character.toString(character))
                .collect(Collectors.joining());
    }

    private static JsonNode with(JsonPointer place, JsonNode value) throws IOException {
        var order = JSON.readTree(ORDER);
        var parent = order.at(place.head());
        var last = place.last();
        if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
        return order;
    }

    private static JsonSchema schema() throws IOException {
        var document = (ObjectNode) JSON.readTree(DOCUMENT.toFile());
        var schema = JSON.createObjectNode().put("$ref", "#/components/schemas/PlaceOrderRequest");
        schema.set("components", Objects.requireNonNull(document.get("components")));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    private int status(JsonNode order) {
        return mvc.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .content(order.toString())
                .exchange()
                .getResponse()
                .getStatus();
    }
}
