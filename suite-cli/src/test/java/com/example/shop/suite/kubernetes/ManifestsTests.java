package com.example.shop.suite.kubernetes;

import static com.example.shop.suite.kubernetes.Manifests.nodes;
import static com.example.shop.suite.kubernetes.Manifests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.example.shop.local.containers.ComposeFile;
import com.example.shop.local.runfile.MultiAppRun.App;
import com.example.shop.suite.containers.Images;
import com.example.shop.suite.credentials.ClusterSecrets;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests say the same as what local runs and containers are made from. */
class ManifestsTests {

    private final Manifests manifests = new Manifests();

    static List<App> apps() {
        return Project.find().apps().apps();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyAppOfTheRunFileHasADeploymentWithItsSidecar(App app) {
        var deployment = manifests.ofApp(app.appId(), "Deployment");
        var annotations = template(deployment).path("metadata").path("annotations");

        assertThat(annotation(annotations, "app-id")).isEqualTo(app.appId());
        assertThat(annotation(annotations, "app-port")).isEqualTo(String.valueOf(app.appPort()));
        assertThat(annotations.path("dapr.io/app-protocol").asText("http")).isEqualTo(app.protocol());
        assertThat(annotation(annotations, "config"))
                .isEqualTo(manifests
                        .read(Path.of(String.valueOf(app.configFilePath())))
                        .get(0)
                        .at("/metadata/name")
                        .asText());
        assertThat(nodes(container(deployment).path("ports")))
                .extracting(port -> port.path("containerPort").asInt())
                .contains(app.appPort(), app.healthPort());
        assertThat(template(deployment).at("/spec/serviceAccountName").asText()).isEqualTo(app.appId());
        assertThat(texts(kustomization("deploy/kubernetes/base").path("resources")))
                .contains(app.appId() + ".yaml");
    }

    @Test
    void sidecarsProbeWhatTheyProbeLocally() {
        var annotations = common().at("/spec/template/metadata/annotations");

        assertThat(apps()).allSatisfy(app -> {
            assertThat(app.enableAppHealthCheck()).isTrue();
            assertThat(app.appHealthCheckPath()).isEqualTo(annotation(annotations, "app-health-check-path"));
        });
        assertThat(annotation(annotations, "enable-app-health-check")).isEqualTo("true");
    }

    /** An image of the overlay that is not loaded works only where an earlier run has left it. */
    @Test
    void everyImageOfTheOverlayIsLoadedIntoACluster() {
        var overlay = "deploy/kubernetes/overlays/local";
        var own = nodes(kustomization(overlay).path("images"))
                .map(image ->
                        image.path("name").asText() + ":" + image.path("newTag").asText());
        var ofOthers = manifests.files(overlay).stream()
                .flatMap(file -> manifests.local(file).stream())
                .flatMap(resource -> nodes(resource.at("/spec/template/spec/containers")))
                .map(container -> container.path("image").asText())
                .filter(image -> !image.isEmpty() && !image.startsWith("shop/"));
        var services = apps().stream().map(App::appId).toList();

        assertThat(Images.inCluster(manifests.project.directory(), services, Project.version()))
                .containsAll(Stream.concat(own, ofOthers).toList());
    }

    @Test
    void everyFileOfComponentsIsTaken() {
        assertThat(Stream.concat(
                        Stream.of("kustomization.yaml"),
                        texts(kustomization("components").path("resources")).stream()))
                .containsExactlyInAnyOrderElementsOf(manifests.files("components"));
    }

    @Test
    void theStateStoreIsTheOneOfContainers() {
        var ofCompose =
                manifests.read(Path.of("deploy/compose/statestore.yaml")).get(0);
        var ofCluster = manifests.base("components/statestore.yaml").get(0);

        assertThat(ofCluster.path("spec")).isEqualTo(ofCompose.path("spec"));
        assertThat(ofCluster.path("auth")).isEqualTo(ofCompose.path("auth"));
    }

    /** Of the credentials in the store, an app's sidecar can get those that its components and its configuration name. */
    @ParameterizedTest
    @MethodSource("apps")
    void aSidecarMayReadTheSecretsOfItsComponentsOnly(App app) {
        var wanted = Stream.concat(
                        components(app.appId())
                                .flatMap(component -> component.findValues("secretKeyRef").stream())
                                .map(reference -> reference.path("name").asText()),
                        allowedSecrets(app))
                .distinct()
                .toList();
        var granted = manifests.base(app.appId() + ".yaml").stream()
                .filter(resource -> resource.path("kind").asText().equals("Role"))
                .flatMap(role -> nodes(role.path("rules")))
                .toList();

        assertThat(granted.stream().flatMap(rule -> texts(rule.path("resourceNames")).stream()))
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(granted)
                .allSatisfy(rule -> assertThat(texts(rule.path("verbs"))).containsExactly("get"));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyVariableOfItsComponentsIsSetForASidecar(App app) {
        var set = Stream.of(template(manifests.ofApp(app.appId(), "Deployment"))
                        .path("metadata")
                        .path("annotations")
                        .path("dapr.io/env")
                        .asText()
                        .split(",", -1))
                .map(variable -> variable.replaceFirst("=.*", ""))
                .toList();

        assertThat(set)
                .containsAll(components(app.appId())
                        .flatMap(component -> component.findValuesAsText("envRef").stream())
                        .toList());
    }

    /** What calls an app finds the next one before this one is gone; and nothing is killed. */
    @ParameterizedTest
    @MethodSource("apps")
    void appAndSidecarEndInOrderAndInTime(App app) {
        var deployment = manifests.ofApp(app.appId(), "Deployment");
        var annotations = template(deployment).path("metadata").path("annotations");
        var blocked = Duration.parse("PT" + annotation(annotations, "block-shutdown-duration"))
                .toSeconds();
        var graceful = Integer.parseInt(
                annotation(common().at("/spec/template/metadata/annotations"), "graceful-shutdown-seconds"));
        var beforeApp =
                container(deployment).at("/lifecycle/preStop/sleep/seconds").asLong();
        var ofApp = 30;
        var timeout =
                common().at("/spec/template/spec/terminationGracePeriodSeconds").asLong();

        if (isCalledByOthers(app)) {
            assertThat(beforeApp).as("the app outlives its sidecar").isGreaterThan(blocked + graceful);
        } else {
            assertThat(blocked).as("the sidecar outlives its app").isGreaterThan(beforeApp + ofApp);
        }
        assertThat(timeout).isGreaterThan(blocked + graceful).isGreaterThan(beforeApp + ofApp);
    }

    @Test
    void serversAreThoseOfContainers() {
        var compose = ComposeFile.in(manifests.project.directory());

        for (var server : List.of("redis", "postgres", "mosquitto", "mail")) {
            assertThat(manifests.local(server + ".yaml").stream()
                            .flatMap(resource -> nodes(resource.at("/spec/template/spec/containers")))
                            .map(container -> container.path("image").asText()))
                    .containsExactly(compose.image(server));
        }
    }

    @Test
    void everySecretThatAPodWantsIsGenerated() {
        var files = Stream.concat(
                manifests.files("deploy/kubernetes/base").stream().map(manifests::base),
                manifests.files("deploy/kubernetes/overlays/local").stream().map(manifests::local));
        var appIds = apps().stream().map(App::appId).toList();
        var generated = Stream.concat(
                ClusterSecrets.generate().entrySet().stream(), ClusterSecrets.tokens(appIds).entrySet().stream());

        assertThat(generated.flatMap(secret -> Stream.concat(
                        Stream.of(secret.getKey()),
                        secret.getValue().keySet().stream().map(key -> secret.getKey() + "/" + key))))
                .containsAll(files.flatMap(List::stream)
                        .flatMap(ManifestsTests::secrets)
                        .toList());
    }

    /** Names of Secrets, and with a slash the keys that are asked for. */
    private static Stream<String> secrets(JsonNode resource) {
        var volumes = nodes(resource.at("/spec/template/spec/volumes"));
        var names = resource.findValues("secret").stream()
                .flatMap(secret -> Stream.concat(
                        Stream.of(name(secret)),
                        nodes(secret.path("items"))
                                .map(item ->
                                        name(secret) + "/" + item.path("key").asText())));
        return volumes.findAny().isPresent() ? names : Stream.of();
    }

    private static String name(JsonNode secret) {
        return secret.path("secretName").asText(secret.path("name").asText());
    }

    private boolean isCalledByOthers(App app) {
        return app.appId().equals("order-service") // by customers
                || !configuration(app).at("/spec/accessControl/policies").isEmpty();
    }

    private Stream<String> allowedSecrets(App app) {
        return nodes(configuration(app).at("/spec/secrets/scopes"))
                .flatMap(scope -> texts(scope.path("allowedSecrets")).stream());
    }

    private JsonNode configuration(App app) {
        return manifests.read(Path.of(String.valueOf(app.configFilePath()))).get(0);
    }

    /** Those in the scope of an app, as the cluster has them. */
    private Stream<JsonNode> components(String appId) {
        var patches = manifests.files("deploy/kubernetes/base/components").stream()
                .flatMap(file -> manifests.base("components/" + file).stream())
                .filter(JsonNode::isObject)
                .toList();
        return manifests.components().stream()
                .filter(component -> texts(component.path("scopes")).contains(appId))
                .map(component -> patches.stream()
                        .filter(patch -> patch.path("metadata").equals(component.path("metadata")))
                        .findFirst()
                        .orElse(component));
    }

    private JsonNode common() {
        return manifests.base("service.yaml").get(0);
    }

    private JsonNode kustomization(String folder) {
        return manifests.read(Path.of(folder, "kustomization.yaml")).get(0);
    }

    private static JsonNode template(JsonNode deployment) {
        return deployment.at("/spec/template");
    }

    private static JsonNode container(JsonNode deployment) {
        return deployment.at("/spec/template/spec/containers/0");
    }

    private static String annotation(JsonNode annotations, String name) {
        return annotations.path("dapr.io/" + name).asText();
    }
}
