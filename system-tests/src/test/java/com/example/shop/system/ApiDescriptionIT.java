package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.example.shop.suite.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What the services say of their APIs: the same as in docs/api, so that a change of an API is a change that somebody
 * reads. {@code -Dapi.write=true} writes the files anew.
 */
@SuiteTest
class ApiDescriptionIT {

    static final List<String> SERVICES =
            List.of("order-service", "inventory-service", "workflow-service", "notification-service");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theApiIsTheOneThatWasPublished(String service, Suite suite) throws Exception {
        var file = Project.find().directory().resolve("docs/api").resolve(service + ".json");
        var api = read(suite.app(service).url());
        if (Boolean.getBoolean("api.write")) {
            write(file, api);
        }

        assertThat(api).isEqualTo(JSON.readTree(file.toFile()));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void everyOperationCanBeToldApart(String service, Suite suite) throws Exception {
        var ids = new ArrayList<String>();
        for (var path : read(suite.app(service).url()).path("paths")) {
            for (var operation : path) {
                ids.add(operation.path("operationId").asText());
                assertThat(operation.path("summary").asText()).isNotEmpty();
                assertThat(operation.at("/responses/default/content").has("application/problem+json"))
                        .isTrue();
            }
        }

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().noneMatch(id -> id.contains("_"));
    }

    /** Swagger shows the tags in this order, and sends the examples of parameters. */
    @Test
    void ordersComeFirstAndEachTryIsANewOrder(Suite suite) throws Exception {
        var api = read(suite.app("order-service").url());

        assertThat(api.path("tags").findValuesAsText("name")).containsExactly("Orders", "Carts", "Dead letters");
        assertThat(api.at("/paths/~1orders/post/parameters").findValue("example"))
                .isNull();
    }

    /** Whatever needs the app's token says so, and whatever says so needs it. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void whatIsForSidecarsOnlyIsRefusedToOthers(String service, Suite suite) throws Exception {
        var url = suite.app(service).url();
        for (var path : read(url).path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var status = status(operation.getKey(), url + path.getKey().replaceAll("\\{\\w+}", "none"));

                assertThat(status == 401)
                        .as(operation.getKey() + " " + path.getKey())
                        .isEqualTo(operation.getValue().has("security"));
            }
        }
    }

    private JsonNode read(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/v3/api-docs")).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private int status(String method, String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method.toUpperCase(Locale.ROOT), BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static void write(Path file, JsonNode api) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(JSON.treeToValue(api, TreeMap.class)) + "\n");
    }
}
