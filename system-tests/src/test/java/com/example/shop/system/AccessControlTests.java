package com.example.shop.system;

import static com.example.shop.system.AccessRules.nodes;
import static com.example.shop.system.AccessRules.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the shipped YAML denies by default, and that the page about it is true. */
class AccessControlTests {

    private static final List<String> ABOUT_ACCESS = List.of("accessControl", "secrets", "api");

    private static final Path PAGE = Project.find().directory().resolve("docs/operations/access-control.md");

    private final AccessRules rules = AccessRules.read();

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void anAppHasAConfigurationOfItsOwn(String appId) {
        assertThat(rules.nameOfConfiguration(appId)).isEqualTo(appId);
    }

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void whatIsNotAboutAccessIsTheSameInEveryConfiguration(String appId) {
        assertThat(common(appId)).isEqualTo(common(AccessRules.appIds().get(0))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void callsAreDeniedByDefault(String appId) {
        var accessControl = rules.spec(appId).path("accessControl");

        assertThat(accessControl.path("defaultAction").asText()).isEqualTo("deny");
        assertThat(nodes(accessControl.path("policies")))
                .allSatisfy(policy ->
                        assertThat(policy.path("defaultAction").asText("deny")).isEqualTo("deny"));
    }

    @ParameterizedTest
    @MethodSource("com.example.shop.system.AccessRules#appIds")
    void secretsOfEveryStoreAreDeniedByDefault(String appId) {
        var denied = nodes(rules.spec(appId).path("secrets").path("scopes"))
                .filter(scope -> scope.path("defaultAccess").asText().equals("deny"))
                .map(scope -> scope.path("storeName").asText());

        assertThat(denied).containsExactlyInAnyOrderElementsOf(secretStores());
    }

    @Test
    void everyComponentIsForNamedAppsOnly() {
        assertThat(rules.components()).isNotEmpty().allSatisfy(component -> assertThat(texts(component.path("scopes")))
                .as(component.path("metadata").path("name").asText())
                .isNotEmpty()
                .isSubsetOf(AccessRules.appIds()));
    }

    /** Dapr opens to everybody what it does not know to be protected. */
    @Test
    void everyTopicIsForNamedAppsOnly() {
        var granted = AccessRules.appIds().stream()
                .flatMap(app -> Stream.concat(rules.publishedBy(app).stream(), rules.heardBy(app).stream()));

        assertThat(granted.distinct()).containsExactlyInAnyOrderElementsOf(rules.protectedTopics());
    }

    /** With {@code -Ddocs.write=true} it writes the tables of the page. */
    @Test
    void thePageShowsWhatTheYamlSays() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            writeTables();
        }

        assertThat(Files.readString(PAGE)).contains(tables());
    }

    private List<String> tables() {
        return List.of(rules.calls(), rules.use(), rules.topics());
    }

    /** Replaces each table by the one that has the same first line. */
    private void writeTables() throws IOException {
        var page = Files.readString(PAGE);
        for (var table : tables()) {
            var start = page.indexOf(table.substring(0, table.indexOf('\n')));
            var end = page.indexOf("\n\n", start) + 1;
            page = page.substring(0, start) + table + page.substring(end);
        }
        Files.writeString(PAGE, page);
    }

    private ObjectNode common(String appId) {
        return rules.spec(appId).<ObjectNode>deepCopy().without(ABOUT_ACCESS);
    }

    private List<String> secretStores() {
        return rules.components().stream()
                .filter(component ->
                        component.path("spec").path("type").asText().startsWith("secretstores."))
                .map(component -> component.path("metadata").path("name"))
                .map(JsonNode::asText)
                .toList();
    }
}
