package com.example.shop.conventions.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.conventions.testapp.TestApp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where people develop, the document has all that anybody but Dapr calls. */
@SpringBootTest(classes = TestApp.class, properties = "API_PAGE=true")
@AutoConfigureMockMvc
class ApiDescriptionTests {

    private static final String PROBLEM = "/content/application~1problem+json/schema/$ref";

    private final JsonNode api;
    private final MockMvcTester http;

    ApiDescriptionTests(@Autowired MockMvcTester http, @Autowired ObjectMapper json) throws Exception {
        this.http = http;
        this.api = json.readTree(
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString());
    }

    @Test
    void whatDaprCallsIsNeverInIt() {
        assertThat(api.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(api.at("/paths").fieldNames())
                .toIterable()
                .contains("/carts", "/carts/{id}", "/carts/{id}/secrets/all")
                .noneMatch(path -> path.matches("/(dapr|events|bindings|job|actors|error|healthz)\\b.*"));
    }

    @Test
    void whatIsForSidecarsOnlySaysSo() {
        var guarded = api.at("/paths/~1carts~1{id}~1secrets~1all/get");

        assertThat(guarded.at("/security/0").has("appToken")).isTrue();
        assertThat(guarded.at("/responses/401" + PROBLEM).asText()).isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/securitySchemes/appToken/name").asText()).isEqualTo("dapr-api-token");
        assertThat(api.at("/paths/~1carts~1{id}/get").has("security")).isFalse();
    }

    @Test
    void everyErrorIsTheOneProblem() {
        assertThat(api.at("/paths")).allSatisfy(path -> assertThat(path).allSatisfy(operation -> {
            assertThat(operation.at("/responses/400" + PROBLEM).asText()).endsWith("/Problem");
            assertThat(operation.at("/responses/default" + PROBLEM).asText()).endsWith("/Problem");
        }));
        assertThat(api.at("/components/schemas/Problem/properties/errors/items/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/FieldProblem");
        assertThat(api.at("/components/schemas/Problem/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("title", "status");
    }

    @Test
    void aPatternIsOfTheWholeText() {
        assertThat(api.at("/paths/~1carts~1{id}/get/parameters/0/schema/pattern")
                        .asText())
                .isEqualTo("^(?:[a-z0-9-]{1,64})$");
    }

    @Test
    void whatMayNotBeNullIsRequired() {
        assertThat(api.at("/components/schemas/Cart/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("name", "lines", "gift", "colour");
    }

    @Test
    void thereIsAPageForPeople() {
        assertThat(http.get().uri("/swagger-ui/index.html")).hasStatusOk();
    }

    /** Anywhere else. */
    @SpringBootTest(classes = TestApp.class)
    @AutoConfigureMockMvc
    static class ByDefaultTests {

        private final MockMvcTester http;

        ByDefaultTests(@Autowired MockMvcTester http) {
            this.http = http;
        }

        @Test
        void nothingTellsOfWhatIsForSidecarsOnly() {
            assertThat(http.get().uri("/v3/api-docs"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"/carts/{id}\"")
                    .doesNotContain("secrets", "appToken");
        }

        @Test
        void thereIsNoPage() {
            assertThat(http.get().uri("/swagger-ui/index.html")).hasStatus(404);
        }
    }
}
