package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import com.example.shop.system.ApiDocument.Operation;
import com.example.shop.system.ApiDocument.Parameter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads the limits of each parameter and each body in docs/api, sends values at and beyond these limits, and asserts that
 * the service refuses exactly what the document does not allow, with a problem detail.
 */
@SuiteTest
class DocumentedRequestsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /** The order is rejected, so that its pieces return to the stock. */
    private static final String DECLINED_ORDER = """
            {"customer": {"name": "Ada", "email": "ada@example.com"},
             "lines": [{"productId": "beans-1kg", "quantity": 1}], "paymentToken": "tok_declined"}""";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> placed = new ArrayList<>();
    private final Suite suite;

    DocumentedRequestsIT(Suite suite) {
        this.suite = suite;
    }

    static Stream<Operation> operations() {
        return ApiDescriptionIT.SERVICES.stream().flatMap(service -> ApiDocument.of(service).operations().stream());
    }

    static List<Parameter> parameters() {
        return operations()
                .flatMap(operation -> operation.parameters().stream())
                .toList();
    }

    /** DocumentedValuesTests sends the bodies of orders, without an order for each that is allowed. */
    static List<Operation> operationsWithABody() {
        return operations()
                .filter(operation -> !operation.body().isMissingNode())
                .filter(operation -> !operation.path().equals("/orders"))
                .toList();
    }

    @AfterEach
    void awaitTheOrders() {
        var client = new OrderClient(suite.app("order-service").url());
        placed.forEach(orderId -> assertThat(OrderClient.isTerminal(client.follow(orderId, TIMEOUT)))
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void aParameterIsRefusedExactlyIfTheDocumentDoesNotAllowIt(Parameter parameter) {
        var softly = new SoftAssertions();
        HostileValues.texts(parameter.schema())
                .filter(text -> canBeSent(text, parameter.in()))
                .forEach(text -> check(softly, parameter, text));
        softly.assertAll();
    }

    private void check(SoftAssertions softly, Parameter parameter, String text) {
        var answer = send(parameter.operation(), parameter, text, allowedBody(parameter.operation()));
        check(softly, answer, parameter + " = <" + text + ">", parameter.allows(text));
    }

    @ParameterizedTest
    @MethodSource("operationsWithABody")
    void aBodyIsRefusedExactlyIfTheDocumentDoesNotAllowIt(Operation operation) {
        var softly = new SoftAssertions();
        var document = operation.document();
        var schema = document.schema(operation.body());
        new HostileValues(document).bodies(operation.body()).forEach(body -> {
            var answer = send(operation, null, "", body.toString());
            check(
                    softly,
                    answer,
                    operation + " with " + body,
                    schema.validate(body).isEmpty());
        });
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, HttpResponse<String> answer, String request, boolean allowed) {
        var status = answer.statusCode();
        softly.assertThat(status).as(request).isLessThan(500);
        softly.assertThat(status != 400)
                .as("%s, %s by the document, answer %s", request, allowed ? "allowed" : "not allowed", answer.body())
                .isEqualTo(allowed);
        if (status >= 400) {
            softly.assertThat(answer.headers().firstValue("Content-Type").orElse("none"))
                    .as(request)
                    .startsWith("application/problem+json");
        }
    }

    private static String allowedBody(Operation operation) {
        if (operation.path().equals("/orders")) {
            return DECLINED_ORDER;
        }
        return operation.body().isMissingNode()
                ? ""
                : new HostileValues(operation.document())
                        .allowed(operation.body())
                        .toString();
    }

    /** A path cannot contain an empty segment or dots, and a header only printable letters; clients refuse to send others. */
    private static boolean canBeSent(String text, String in) {
        return switch (in) {
            case "path" -> !text.isEmpty() && !text.matches("\\.+");
            case "header" -> text.matches("[\\x20-\\x7e]*") && text.equals(text.strip()) && !text.isEmpty();
            default -> true;
        };
    }

    private HttpResponse<String> send(Operation operation, @Nullable Parameter changed, String text, String body) {
        var path = operation.path();
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            var isChanged = changed != null && parameter.name().equals(changed.name());
            if (!isChanged && !parameter.isRequired()) {
                continue;
            }
            var value = isChanged ? text : sample(parameter);
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value));
                case "query" -> query.add(parameter.name() + "=" + encoded(value));
                default -> headers.addAll(List.of(parameter.name(), value));
            }
        }
        var url = suite.app(operation.document().service()).url() + path + "?" + String.join("&", query);
        return send(operation, HttpRequest.newBuilder(URI.create(url)), headers, body);
    }

    private HttpResponse<String> send(
            Operation operation, HttpRequest.Builder request, List<String> headers, String body) {
        var sidecar = suite.app(operation.document().service()).sidecar();
        request.header("dapr-api-token", sidecar.appToken());
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        BodyPublisher content = BodyPublishers.noBody();
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
            content = BodyPublishers.ofString(body);
        }
        try {
            var answer = http.send(request.method(operation.method(), content).build(), BodyHandlers.ofString());
            if (answer.statusCode() == 201 && operation.path().equals("/orders")) {
                placed.add(JSON.readTree(answer.body()).path("id").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(operation + " " + body, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Something that does not exist, so that nothing changes. */
    private static String sample(Parameter parameter) {
        return switch (parameter.name()) {
            case "name" -> "low-stock-20260101T000000Z.json";
            case "productId" -> "no-such-product";
            default -> UUID.randomUUID().toString();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
