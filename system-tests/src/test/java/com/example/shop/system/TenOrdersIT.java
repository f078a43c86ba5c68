package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.model.BuildingBlock;
import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten customers, at the same time: five are served, two want more than there is, three cannot pay. */
@SuiteTest
class TenOrdersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private record Case(String line, String token, String status, String reason) {

        static Case confirmed(String line) {
            return new Case(line, "tok_visa", "CONFIRMED", "");
        }

        static Case rejected(String line, String token, String reason) {
            return new Case(line, token, "REJECTED", reason);
        }
    }

    private record Followed(Case expected, String email, JsonNode order, JsonNode journey) {}

    private static final List<Case> CASES = List.of(
            Case.confirmed(line("espresso-machine", 1)),
            Case.confirmed(line("grinder", 2)),
            Case.confirmed(line("beans-1kg", 12)),
            Case.confirmed(line("kettle", 1) + "," + line("scale", 1) + "," + line("filter-papers", 100)),
            Case.confirmed(line("beans-1kg", 1)),
            Case.rejected(line("limited-cup", 1000), "tok_visa", "OUT_OF_STOCK"),
            Case.rejected(line("grinder", 1) + "," + line("limited-cup", 999), "tok_visa", "OUT_OF_STOCK"),
            Case.rejected(line("grinder", 1), "tok_declined", "PAYMENT_DECLINED"),
            Case.rejected(line("kettle", 3), "tok_insufficient_funds", "PAYMENT_DECLINED"),
            Case.rejected(line("grinder", 1) + "," + line("scale", 2), "tok_declined", "PAYMENT_DECLINED"));

    private static final Map<String, Integer> SOLD = Map.of(
            "espresso-machine",
            1,
            "grinder",
            2,
            "beans-1kg",
            13,
            "kettle",
            1,
            "scale",
            1,
            "filter-papers",
            100,
            "limited-cup",
            0);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @Test
    void oneOrderTouchesAllTwelveBuildingBlocks(Suite suite) {
        var client = new OrderClient(suite.app("order-service").url());

        var followed = placeAndFollow(client, Case.confirmed(line("beans-1kg", 1)));

        assertThat(values(followed.journey(), "block"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(BuildingBlock.values())
                        .map(BuildingBlock::label)
                        .toList());
    }

    @Test
    void comeToTheirEnds(Suite suite) throws Exception {
        var stockBefore = stock(suite);
        var client = new OrderClient(suite.app("order-service").url());

        var followed = CASES.parallelStream()
                .map(expected -> placeAndFollow(client, expected))
                .toList();

        assertThat(followed).allSatisfy(TenOrdersIT::endsAsExpected);
        assertThat(followed).allSatisfy(TenOrdersIT::tellsItsJourney);
        assertThat(followed).allSatisfy(it -> showsHowItsMailWasMade(client, it));
        assertThat(followed).allSatisfy(TenOrdersIT::isOneTrace);
        eachCustomerGotOneMail(suite, followed);
        onlyWhatWasSoldIsGone(stockBefore, stock(suite));
    }

    private static Followed placeAndFollow(OrderClient client, Case expected) {
        var email = UUID.randomUUID() + "@example.com";
        var order = client.place("""
                {"customer": {"name": "Ada", "email": "%s"}, "lines": [%s], "paymentToken": "%s"}
                """.formatted(email, expected.line(), expected.token()));
        return new Followed(
                expected, email, order, client.follow(order.path("id").asText(), PATIENCE));
    }

    private static void endsAsExpected(Followed followed) {
        assertThat(followed.journey().path("status").asText())
                .as(followed.journey().toString())
                .isEqualTo(followed.expected().status());
    }

    private static void tellsItsJourney(Followed followed) {
        assertThat(values(followed.journey(), "block"))
                .contains("service invocation", "state", "pub/sub", "workflow", "bindings", "jobs");
        assertThat(values(followed.journey(), "service"))
                .contains("order-service", "workflow-service", "notification-service");
    }

    /** These steps come shortly before the last, by messages of their own, and may be heard of after it. */
    private static void showsHowItsMailWasMade(OrderClient client, Followed followed) {
        var orderId = followed.order().path("id").asText();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(values(client.follow(orderId, PATIENCE), "block"))
                .contains("conversation", "cryptography"));
    }

    private static void isOneTrace(Followed followed) {
        assertThat(values(followed.journey(), "traceId"))
                .as(followed.journey().toPrettyString())
                .hasSize(1)
                .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{32}"));
    }

    private static void eachCustomerGotOneMail(Suite suite, List<Followed> followed) {
        var customers = followed.stream().map(Followed::email).toList();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails(suite).map(TenOrdersIT::recipient))
                .filteredOn(customers::contains)
                .containsExactlyInAnyOrderElementsOf(customers));
        assertThat(followed).allSatisfy(it -> assertThat(mails(suite))
                .filteredOn(mail -> recipient(mail).equals(it.email()))
                .allSatisfy(mail -> assertThat(GreenMailUtil.getWholeMessage(mail))
                        .contains(it.order().path("id").asText())));
    }

    private static void onlyWhatWasSoldIsGone(Map<String, Integer> before, Map<String, Integer> after) {
        SOLD.forEach((product, sold) -> assertThat(before.getOrDefault(product, 0) - after.getOrDefault(product, 0))
                .as("sold of " + product)
                .isEqualTo(sold));
    }

    private Map<String, Integer> stock(Suite suite) throws IOException, InterruptedException {
        var uri = URI.create(suite.app("inventory-service").url() + "/products");
        var products = json.readTree(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body());
        return elements(products)
                .collect(Collectors.toMap(product -> product.path("id").asText(), product -> product.path("stock")
                        .asInt()));
    }

    private static Set<String> values(JsonNode journey, String field) {
        return elements(journey.path("steps"))
                .map(step -> step.path(field).asText("missing"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }

    private static Stream<MimeMessage> mails(Suite suite) {
        return Stream.of(suite.mails().getReceivedMessages());
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(String productId, int quantity) {
        return "{\"productId\": \"%s\", \"quantity\": %d}".formatted(productId, quantity);
    }
}
