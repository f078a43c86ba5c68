package com.example.shop.local.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ComposeFileTests {

    private final Project project = Project.find();
    private final ComposeFile compose = ComposeFile.in(project.directory());

    @Test
    void namesTheImagesOfOthersOnce() {
        assertThat(compose.published())
                .contains("daprio/daprd:1.18.2", "postgres:15")
                .doesNotContain("shop/order-service")
                .doesNotHaveDuplicates();
        assertThat(compose.optional())
                .containsExactlyInAnyOrder(
                        "openzipkin/zipkin:3.5", "prom/prometheus:v2.42.0", "grafana/grafana:11.2.0");
    }

    @Test
    void hasEveryAppOfTheRunFileAndItsSidecarWithTheSameConfiguration() {
        for (var app : project.apps().apps()) {
            assertThat(compose.services().has(app.appId())).as(app.appId()).isTrue();
            assertThat(compose.services().path(app.appId() + "-daprd").path("command"))
                    .extracting(argument -> argument.asText())
                    .contains(
                            "--app-id=" + app.appId(),
                            "--app-port=" + app.appPort(),
                            "--config=" + app.configFilePath());
        }
    }

    @Test
    void labelsImagesWithTheVersionOfTheParentPom() {
        for (var app : project.apps().apps()) {
            assertThat(compose.services()
                            .at("/%s/build/args/VERSION".formatted(app.appId()))
                            .asText())
                    .as(app.appId())
                    .isEqualTo(Project.version());
        }
    }

    @Test
    void publishesOnLoopbackOnly() {
        var ports = StreamSupport.stream(compose.services().spliterator(), false)
                .flatMap(service -> StreamSupport.stream(service.path("ports").spliterator(), false))
                .map(port -> port.asText())
                .toList();

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void limitsTheMemoryOfEveryContainer() {
        assertThat(compose.services()).allMatch(service -> service.has("mem_limit"));
    }
}
