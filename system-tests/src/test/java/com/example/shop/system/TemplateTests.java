package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The services and the template are one: what both need is in the parent, in the support modules, or copied out of the
 * checkout when the archetype is built. The little that stands in both is compared here.
 */
class TemplateTests {

    private static final Path CHECKOUT = Project.find().directory();
    private static final Path TEMPLATE = CHECKOUT.resolve("service-archetype/src/main/resources/archetype-resources");
    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([a-z-]+)</artifactId>");
    private static final Pattern CONDITION = Pattern.compile("#(if|else|end)(?:\\((.*)\\))?");
    private static final YAMLMapper YAML = new YAMLMapper();

    /**
     * What the shop is about, and no other service has to have: its events, one reactive path with its watchdog, and the
     * tests that show how Testcontainers is used.
     */
    private static final Set<String> OWN = Set.of(
            "shared-model",
            "dapr-sdk",
            "spring-boot-testcontainers",
            "spring-webflux",
            "blockhound-junit-platform",
            "maven-failsafe-plugin",
            "maven-surefire-plugin",
            "testcontainers-dapr");

    static List<String> services() {
        return Project.find().apps().apps().stream().map(app -> app.appId()).toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasWhatANewOneOfItsStackHas(String service) {
        assertThat(artifacts(read(CHECKOUT.resolve(service).resolve("pom.xml"))))
                .contains("dapr-spring-support", "service-conventions", "local-runtime", "spring-boot-maven-plugin")
                .containsAll(artifacts(template("pom.xml", stack(service), false)).stream()
                        .filter(artifact -> !artifact.equals("protobuf-maven-plugin")) // shared-model makes the stubs
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aNewServiceHasWhatAllServicesOfItsStackHave(String service) {
        var ofTemplate = artifacts(template("pom.xml", stack(service), true));

        assertThat(artifacts(read(CHECKOUT.resolve(service).resolve("pom.xml"))))
                .filteredOn(artifact -> !OWN.contains(artifact))
                .allMatch(ofTemplate::contains);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceImportsTheCommonSettingsAndListensWhereItIsTold(String service) {
        var settings = read(CHECKOUT.resolve(service).resolve("src/main/resources/application.yaml"));
        var template = read(TEMPLATE.resolve("src/main/resources/application.yaml"));

        assertThat(settings).startsWith("spring.config.import: classpath:dapr-spring-support.yaml,classpath:service-conventions.yaml\n---\n");
        assertThat(template).contains("spring.config.import: classpath:dapr-spring-support.yaml,classpath:service-conventions.yaml\n---\n");
        assertThat(settings).contains("\n  address: ${APP_ADDRESS:127.0.0.1}\n");
        assertThat(template).contains("\n  address: ${dollar}{APP_ADDRESS:127.0.0.1}\n");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsStartedInTheSameWay(String service) {
        var suite = yaml(read(CHECKOUT.resolve("dapr.yaml")));
        var template = yaml(read(TEMPLATE.resolve("dapr.yaml"))
                .replaceAll("(?m)^#.*\n", "")
                .replace("${artifactId}", service)
                .replace("target/", service + "/target/")
                .replaceAll("\\$\\{\\w+}", "8086"));

        assertThat(app(suite, service).path("command"))
                .isEqualTo(template.path("apps").path(0).path("command"));
        template.path("common").properties().forEach(setting -> assertThat(
                        suite.path("common").path(setting.getKey()))
                .as(setting.getKey())
                .isEqualTo(setting.getValue()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aSidecarBehavesInTheSameWay(String service) {
        var configuration = Project.find().apps().app(service).configuration(CHECKOUT);
        var spec = yaml(read(configuration)).path("spec");
        var template = yaml(read(TEMPLATE.resolve("components/configuration.yaml"))
                        .replaceAll("(?m)^#(?:if|else|end).*\n", ""))
                .path("spec");

        assertThat(template.path("tracing")).isEqualTo(spec.path("tracing"));
        assertThat(template.path("nameResolution")).isEqualTo(spec.path("nameResolution"));
        assertThat(template.path("features")).isEqualTo(spec.path("features"));
        assertThat(template.path("secrets").path("scopes").path(0).path("defaultAccess"))
                .isEqualTo(spec.path("secrets").path("scopes").path(0).path("defaultAccess"));
    }

    /** In a cluster, too: all but names and ports is the same. */
    @Test
    void aPodIsTheSame() {
        var suite = yaml(read(CHECKOUT.resolve("deploy/kubernetes/base/service.yaml")))
                .at("/spec/template");
        for (var stack : List.of("web", "reactive")) {
            var manifest = template("deploy/kubernetes.yaml", stack, false).replaceAll("\\$\\{\\w+}", "8086");
            var pod = yaml(manifest.substring(manifest.lastIndexOf("\n---\n") + 5))
                    .at("/spec/template");

            suite.at("/metadata/annotations").properties().forEach(annotation -> assertThat(
                            pod.at("/metadata/annotations").path(annotation.getKey()))
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
    }

    /** What is copied when the archetype is built must not be in the template as well. */
    @Test
    void whatTheSuiteHasIsNotInTheTemplateAgain() {
        for (var file :
                List.of(".mvn", "components/resiliency.yaml", "components/pubsub.yaml", "components/statestore.yaml")) {
            assertThat(CHECKOUT.resolve(file)).exists();
            assertThat(TEMPLATE.resolve(file)).doesNotExist();
        }
    }

    private static String stack(String service) {
        return Project.find().apps().app(service).protocol().equals("grpc") ? "grpc" : "web";
    }

    /** A file of the template as a service of that stack has it, with every building block or without any. */
    private static String template(String file, String stack, boolean blocks) {
        var lines = new StringBuilder();
        var open = new ArrayDeque<Boolean>();
        for (var line : read(TEMPLATE.resolve(file)).lines().toList()) {
            var directive = CONDITION.matcher(line);
            if (!directive.matches()) {
                lines.append(open.contains(false) ? "" : line + "\n");
            } else if (directive.group(1).equals("if")) {
                open.push(holds(directive.group(2), stack, blocks));
            } else {
                var before = open.pop();
                if (directive.group(1).equals("else")) {
                    open.push(!before);
                }
            }
        }
        return lines.toString();
    }

    private static boolean holds(String condition, String stack, boolean blocks) {
        return condition.startsWith("$stack")
                ? condition.contains("==") == condition.endsWith('"' + stack + '"')
                : blocks;
    }

    private static List<String> artifacts(String pom) {
        return DEPENDENCY
                .matcher(pom.substring(pom.indexOf("<dependencies>")))
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
