package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The services and the template are one: what both need is in the parent, in dapr-spring-support, or copied out of the
 * checkout when the archetype is built. The little that stands in both is compared here.
 */
class TemplateTests {

    private static final Path CHECKOUT = Project.find().directory();
    private static final Path TEMPLATE = CHECKOUT.resolve("service-archetype/src/main/resources/archetype-resources");
    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([a-z-]+)</artifactId>");
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<String> services() {
        return Project.find().apps().apps().stream().map(app -> app.appId()).toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceHasWhatEveryNewOneHas(String service) {
        var always = artifacts(read(TEMPLATE.resolve("pom.xml")).replaceAll("(?s)#if.*?#end", ""));

        assertThat(always).contains("dapr-spring-support", "local-runtime", "spring-boot-maven-plugin");
        assertThat(artifacts(read(CHECKOUT.resolve(service).resolve("pom.xml"))))
                .containsAll(always);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceImportsTheCommonSettingsAndListensWhereItIsTold(String service) {
        var settings = read(CHECKOUT.resolve(service).resolve("src/main/resources/application.yaml"));
        var template = read(TEMPLATE.resolve("src/main/resources/application.yaml"));

        assertThat(settings).startsWith("spring.config.import: classpath:dapr-spring-support.yaml\n---\n");
        assertThat(template).contains("spring.config.import: classpath:dapr-spring-support.yaml\n---\n");
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

    /** What is copied when the archetype is built must not be in the template as well. */
    @Test
    void whatTheSuiteHasIsNotInTheTemplateAgain() {
        for (var file :
                List.of(".mvn", "components/resiliency.yaml", "components/pubsub.yaml", "components/statestore.yaml")) {
            assertThat(CHECKOUT.resolve(file)).exists();
            assertThat(TEMPLATE.resolve(file)).doesNotExist();
        }
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
