package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the templates with the services of the shop. What both need is in the parent, in dapr-spring-support or in
 * service-conventions; the little that is in both of them has to be the same.
 */
class TemplateTests {

    private static final Path CHECKOUT = Project.find().directory();
    private static final Path TEMPLATES = CHECKOUT.resolve("templates");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([a-z-]+)</artifactId>");
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * What only the shop needs: its events, one reactive path with BlockHound, and the tests that show how Testcontainers is
     * used and that compare a service with its API document.
     */
    private static final Set<String> ONLY_IN_SERVICES = Set.of(
            "shared-model",
            "dapr-sdk",
            "spring-boot-testcontainers",
            "spring-webflux",
            "blockhound-junit-platform",
            "json-schema-validator",
            "maven-failsafe-plugin",
            "maven-surefire-plugin",
            "testcontainers-dapr");

    /** The library of one building block, and the stubs, which shared-model has for the shop. */
    private static final Set<String> ONLY_IN_TEMPLATES = Set.of("dapr-sdk-workflows", "protobuf-maven-plugin");

    static final List<String> STACKS = List.of("web", "reactive", "grpc");

    static List<String> services() {
        return Project.find().apps().apps().stream().map(app -> app.appId()).toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasWhatTheTemplateOfItsStackHas(String service) {
        assertThat(artifacts(CHECKOUT.resolve(service)))
                .contains("dapr-spring-support", "service-conventions", "local-runtime", "spring-boot-maven-plugin")
                .containsAll(artifacts(template(stack(service))).stream()
                        .filter(artifact -> !ONLY_IN_TEMPLATES.contains(artifact))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theTemplateHasWhatAllServicesOfItsStackHave(String service) {
        var ofTemplate = artifacts(template(stack(service)));

        assertThat(artifacts(CHECKOUT.resolve(service)))
                .filteredOn(artifact -> !ONLY_IN_SERVICES.contains(artifact))
                .allMatch(ofTemplate::contains);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceImportsTheCommonSettingsAndListensWhereItIsTold(String service) {
        requireCommonSettings(CHECKOUT.resolve(service));
    }

    @ParameterizedTest
    @FieldSource("STACKS")
    void aTemplateImportsTheCommonSettingsAndListensWhereItIsTold(String stack) {
        requireCommonSettings(template(stack));
    }

    private static void requireCommonSettings(Path module) {
        assertThat(read(module.resolve("src/main/resources/application.yaml")))
                .startsWith(
                        "spring.config.import: classpath:dapr-spring-support.yaml,classpath:service-conventions.yaml"
                                + "\n---\n")
                .contains("\n  address: ${APP_ADDRESS:127.0.0.1}\n");
    }

    @ParameterizedTest
    @FieldSource("STACKS")
    void aTemplateIsStartedAsTheServicesAre(String stack) {
        var suite = yaml(CHECKOUT.resolve("dapr.yaml"));
        var template = yaml(template(stack).resolve("dapr.yaml"));

        for (var service : services()) {
            assertThat(command(suite, service, service + "/target/"))
                    .isEqualTo(command(template, stack + "-service", "target/"));
        }
        template.path("common").properties().forEach(setting -> assertThat(
                        suite.path("common").path(setting.getKey()))
                .as(setting.getKey())
                .isEqualTo(setting.getValue()));
    }

    /** With a common name for the app and for its folder. */
    private static List<String> command(JsonNode run, String appId, String folder) {
        return app(run, appId)
                .path("command")
                .valueStream()
                .map(argument -> argument.asText().replace(folder, "FOLDER/").replace(appId, "APP"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aSidecarHasTheSameSettings(String service) {
        var spec =
                yaml(Project.find().apps().app(service).configuration(CHECKOUT)).path("spec");
        for (var stack : STACKS) {
            var template = yaml(template(stack).resolve("components/configuration.yaml"))
                    .path("spec");

            assertThat(template.path("tracing")).isEqualTo(spec.path("tracing"));
            assertThat(template.path("nameResolution")).isEqualTo(spec.path("nameResolution"));
            assertThat(template.path("features")).isEqualTo(spec.path("features"));
            assertThat(template.path("secrets").path("scopes").path(0).path("defaultAccess"))
                    .isEqualTo(spec.path("secrets").path("scopes").path(0).path("defaultAccess"));
        }
    }

    /** The templates have the same kinds of component, with the same settings. */
    @ParameterizedTest
    @FieldSource("COMPONENTS")
    void aComponentIsThatOfTheSuiteButForItsScopes(String component) {
        assertThat(withoutScopes(TEMPLATES.resolve("components").resolve(component)))
                .isEqualTo(withoutScopes(CHECKOUT.resolve("components").resolve(component)));
    }

    static final List<String> COMPONENTS = List.of(
            "configstore.yaml",
            "cryptostore.yaml",
            "lockstore.yaml",
            "openai.yaml",
            "secretstore.yaml",
            "statestore.yaml");

    private static JsonNode withoutScopes(Path file) {
        var component = (ObjectNode) yaml(file);
        component.remove("scopes");
        return component;
    }

    @ParameterizedTest
    @FieldSource("STACKS")
    void theBrokerIsThatOfTheSuiteButForItsTopics(String stack) {
        assertThat(settings(template(stack).resolve("components/pubsub.yaml")))
                .isEqualTo(settings(CHECKOUT.resolve("components/pubsub.yaml")));
    }

    private static List<JsonNode> settings(Path component) {
        return yaml(component)
                .at("/spec/metadata")
                .valueStream()
                .filter(setting -> !setting.path("name").asText().matches(".*(Topics|Scopes)"))
                .toList();
    }

    @Test
    void eachResiliencyPolicyIsThatOfTheSuite() {
        var suite = yaml(CHECKOUT.resolve("components/resiliency.yaml")).at("/spec/policies");
        var templates = yaml(TEMPLATES.resolve("components/resiliency.yaml")).at("/spec/policies");

        assertThat(templates.properties()).isNotEmpty();
        templates.properties().forEach(kind -> kind.getValue().properties().forEach(policy -> assertThat(
                        policy.getValue())
                .as(policy.getKey())
                .isEqualTo(suite.path(kind.getKey()).path(policy.getKey()))));
    }

    /** In a cluster, too: only names, ports and the protocol of the app differ. */
    @ParameterizedTest
    @FieldSource("STACKS")
    void aPodIsTheSame(String stack) {
        var suite =
                yaml(CHECKOUT.resolve("deploy/kubernetes/base/service.yaml")).at("/spec/template");
        var manifest = read(template(stack).resolve("deploy/kubernetes.yaml"));
        var pod = yaml(manifest.substring(manifest.lastIndexOf("\n---\n") + 5)).at("/spec/template");

        suite.at("/metadata/annotations").properties().stream()
                .filter(annotation ->
                        !stack.equals("grpc") || !annotation.getKey().equals("dapr.io/app-health-check-path"))
                .forEach(
                        annotation -> assertThat(pod.at("/metadata/annotations").path(annotation.getKey()))
                                .as(annotation.getKey())
                                .isEqualTo(annotation.getValue()));
        for (var part : List.of("securityContext", "terminationGracePeriodSeconds", "enableServiceLinks")) {
            assertThat(pod.at("/spec").path(part))
                    .as(part)
                    .isEqualTo(suite.at("/spec").path(part));
        }
        suite.at("/spec/containers/0").properties().stream()
                .filter(part -> !part.getKey().equals("ports"))
                .forEach(part -> assertThat(pod.at("/spec/containers/0").path(part.getKey()))
                        .as(part.getKey())
                        .isEqualTo(part.getValue()));
    }

    /** Services outside of this checkout inherit this property, and the versions of the suite's modules with it. */
    @Test
    void theParentNamesItsOwnVersion() {
        assertThat(read(CHECKOUT.resolve("pom.xml")))
                .contains("<shop.version>%s</shop.version>".formatted(Project.version()));
    }

    private static Path template(String stack) {
        return TEMPLATES.resolve(stack + "-service");
    }

    private static String stack(String service) {
        return Project.find().apps().app(service).protocol().equals("grpc") ? "grpc" : "web";
    }

    private static List<String> artifacts(Path module) {
        var pom = read(module.resolve("pom.xml"));
        return ARTIFACT.matcher(pom.substring(pom.indexOf("<dependencies>")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static JsonNode app(JsonNode run, String appId) {
        for (var app : run.path("apps")) {
            if (app.path("appID").asText().equals(appId)) {
                return app;
            }
        }
        throw new AssertionError("dapr.yaml has no " + appId);
    }

    private static JsonNode yaml(Path file) {
        return yaml(read(file));
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
