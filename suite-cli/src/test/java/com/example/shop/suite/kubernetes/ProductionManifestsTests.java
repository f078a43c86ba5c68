package com.example.shop.suite.kubernetes;

import static com.example.shop.suite.kubernetes.Manifests.nodes;
import static com.example.shop.suite.kubernetes.Manifests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.example.shop.local.runfile.MultiAppRun.App;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The overlay for production leaves out no app and nothing that its components need. */
class ProductionManifestsTests {

    private final Manifests manifests = new Manifests();

    static List<App> apps() {
        return Project.find().apps().apps();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyAppHasSeveralReplicasOfWhichOneMayGo(App app) {
        var scaling = named("autoscaling.yaml", app.appId()).path("spec");
        var budget = named("disruption.yaml", app.appId()).path("spec");

        assertThat(scaling.at("/scaleTargetRef/name").asText()).isEqualTo(app.appId());
        assertThat(scaling.path("minReplicas").asInt()).isGreaterThan(1);
        assertThat(budget.path("maxUnavailable").asInt()).isEqualTo(1);
        assertThat(budget.path("selector"))
                .isEqualTo(manifests.ofApp(app.appId(), "Deployment").at("/spec/selector"));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyAppHasARelease(App app) {
        assertThat(manifests.production("kustomization.yaml").get(0).path("images"))
                .extracting(image -> image.path("name").asText())
                .contains("shop/" + app.appId());
    }

    @Test
    void everyVariableOfTheComponentsIsSet() {
        var broker = component("pubsub");
        var needed = Stream.concat(
                        manifests.components().stream()
                                .filter(component -> !component.path("metadata").equals(broker.path("metadata"))),
                        Stream.of(broker))
                .flatMap(component -> component.findValuesAsText("envRef").stream())
                .filter(variable -> !variable.equals("SHOP_OPENAI_ENDPOINT")) // components/openai.yaml takes it away
                .collect(Collectors.toSet());
        var shared = variables("hosts.yaml");
        var ofNotifications = variables("notification-service.yaml");

        assertThat(shared).allMatch(ofNotifications::contains);
        assertThat(ofNotifications).containsAll(needed);
        assertThat(shared).containsAll(Set.copyOf(broker.findValuesAsText("envRef")));
    }

    /** What an overlay says of a component's metadata takes the place of all of it. */
    @Test
    void topicsAreForTheSameApps() {
        var shipped = manifests.components().stream()
                .filter(component ->
                        component.path("metadata").path("name").asText().equals("pubsub"))
                .flatMap(component -> nodes(component.at("/spec/metadata")))
                .filter(entry -> entry.path("name").asText().matches(".*(Topics|Scopes)"));

        assertThat(nodes(component("pubsub").at("/spec/metadata"))).containsAll(shipped.toList());
    }

    @Test
    void everybodyWhoHasTheBrokerMayReadItsCredentials() {
        var granted = manifests.production("components/secrets.yaml").stream()
                .map(operation -> operation.path("value").asText());

        assertThat(granted)
                .containsExactlyInAnyOrderElementsOf(component("pubsub").findValues("secretKeyRef").stream()
                        .map(reference -> reference.path("name").asText())
                        .toList());
    }

    /** An injector that waits for itself would keep Dapr, and then the shop, from coming back. */
    @Test
    void daprComesUpWithoutTheInjector() {
        var injector = manifests
                .read(Path.of("deploy/kubernetes/dapr-values.yaml"))
                .get(0)
                .path("dapr_sidecar_injector");

        assertThat(injector.path("webhookFailurePolicy").asText()).isEqualTo("Fail");
        assertThat(nodes(injector.at("/namespaceSelector/matchExpressions"))).anySatisfy(expression -> {
            assertThat(expression.path("operator").asText()).isEqualTo("NotIn");
            assertThat(texts(expression.path("values"))).contains("dapr-system");
        });
    }

    private JsonNode component(String name) {
        return manifests.production("components/" + name + ".yaml").get(0);
    }

    private JsonNode named(String file, String name) {
        return manifests.production(file).stream()
                .filter(resource -> resource.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has nothing for %s".formatted(file, name)));
    }

    private Set<String> variables(String file) {
        var set = manifests
                .production(file)
                .get(0)
                .at("/spec/template/metadata/annotations")
                .path("dapr.io/env")
                .asText();
        return Stream.of(set.split(",", -1))
                .map(variable -> variable.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }
}
