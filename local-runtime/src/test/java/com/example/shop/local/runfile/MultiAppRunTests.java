package com.example.shop.local.runfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.Project;
import com.example.shop.local.process.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultiAppRunTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theShippedFileDescribesTheFiveServices() {
        assertThat(Project.find().apps().apps())
                .extracting(MultiAppRun.App::appId)
                .containsExactlyInAnyOrder(
                        "order-service",
                        "inventory-service",
                        "notification-service",
                        "workflow-service",
                        "pricing-service");
    }

    @Test
    void theShippedFileUsesEveryPortOnce() {
        assertThat(Project.find().apps().apps())
                .flatExtracting(
                        app -> List.of(app.appPort(), app.daprHttpPort(), app.daprGrpcPort(), app.metricsPort()))
                .doesNotHaveDuplicates();
    }

    @Test
    void sidecarsProbeTheLivenessOfTheirAppAndNeverItsReadiness() {
        assertThat(Project.find().apps().apps()).allSatisfy(app -> {
            assertThat(app.enableAppHealthCheck()).isTrue();
            assertThat(app.appHealthCheckPath()).isEqualTo("/health");
        });
    }

    @Test
    void anAppInheritsWhatItDoesNotSay() throws IOException {
        var run = read("""
                version: 1
                common:
                  logLevel: warn
                  env:
                    A: common
                    B: common
                apps:
                  - appID: one
                    appDirPath: .
                    appPort: 1
                    daprHTTPPort: 2
                    daprGRPCPort: 3
                    metricsPort: 4
                    env:
                      B: own
                    command: [one]
                """);

        assertThat(run.app("one").logLevel()).isEqualTo("warn");
        assertThat(run.app("one").env()).containsEntry("A", "common").containsEntry("B", "own");
        assertThat(run.app("one").protocol()).isEqualTo("http");
    }

    @Test
    void aFieldThatWeDoNotUnderstandIsRefused() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> read("version: 1\nappz: []\n"))
                .withMessageContaining("appz")
                .withMessageContaining("dapr.yaml");
    }

    @Test
    void anUnknownAppIsAnsweredWithTheKnownOnes() {
        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> Project.find().apps().app("order"))
                .withMessageContaining("order-service, inventory-service");
    }

    @Test
    void movedToFreePortsItKeepsNoPort() {
        var shipped = Project.find().apps();
        var moved = shipped.onFreePorts();

        assertThat(moved.app("pricing-service").healthPort())
                .isNotEqualTo(shipped.app("pricing-service").healthPort())
                .isNotEqualTo(moved.app("pricing-service").appPort());
        assertThat(moved.app("order-service").healthPort())
                .isEqualTo(moved.app("order-service").appPort());
    }

    private MultiAppRun read(String yaml) throws IOException {
        return MultiAppRun.read(Files.writeString(folder.resolve("dapr.yaml"), yaml));
    }
}
