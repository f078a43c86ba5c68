package com.example.shop.suite.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.local.Project;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.local.runfile.MultiAppRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On copies of the checkout's own files. */
class SuiteEntryTests {

    @TempDir
    private Path checkout;

    @BeforeEach
    void copy() throws IOException {
        var real = Project.find().directory();
        Files.copy(real.resolve("pom.xml"), checkout.resolve("pom.xml"));
        Files.copy(real.resolve("dapr.yaml"), checkout.resolve("dapr.yaml"));
        Files.createDirectories(checkout.resolve("gift-service/.mvn"));
        for (var file : new String[] {".gitignore", ".mvn/jvm.config", ".mvn/maven.config"}) {
            Files.createFile(checkout.resolve("gift-service").resolve(file));
        }
        Files.writeString(
                checkout.resolve("gift-service/pom.xml"), "<project><parent><relativePath /></parent></project>");
        Files.writeString(checkout.resolve("gift-service/dapr.yaml"), """
                version: 1
                common:
                  logLevel: info

                apps:
                  - appID: gift-service
                    appDirPath: .
                    resourcesPaths:
                      - components
                    configFilePath: components/configuration.yaml
                    appPort: 8900
                    daprHTTPPort: 4320
                    daprGRPCPort: 5320
                    metricsPort: 9920
                    command:
                      - java
                      - "@target/app/gift-service.options"
                      - -jar
                      - target/app/gift-service.jar
                """);
    }

    @Test
    void theSuiteHasTheAppWithPathsFromTheCheckout() throws IOException {
        new SuiteEntry(checkout, "gift-service").add(checkout.resolve("gift-service"));

        var app = MultiAppRun.read(checkout.resolve("dapr.yaml")).app("gift-service");
        assertThat(app.resources(checkout)).containsExactly(checkout.resolve("gift-service/components"));
        assertThat(app.configuration(checkout))
                .isEqualTo(checkout.resolve("gift-service/components/configuration.yaml"));
        assertThat(app.command())
                .contains("@gift-service/target/app/gift-service.options", "gift-service/target/app/gift-service.jar");
        assertThat(app.appHealthCheckPath()).as("inherited").isEqualTo("/health");
        assertThat(checkout.resolve("pom.xml")).content().contains("<module>gift-service</module>");
        assertThat(checkout.resolve("gift-service/dapr.yaml")).doesNotExist();
        assertThat(checkout.resolve("gift-service/pom.xml")).content().contains("<relativePath>../pom.xml<");
    }

    @Test
    void nothingIsWrittenToAPomThatIsNotTheSuites() throws IOException {
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        var before = Files.readString(checkout.resolve("dapr.yaml"));

        assertThatExceptionOfType(UserFacingException.class)
                .isThrownBy(() -> new SuiteEntry(checkout, "gift-service").add(checkout.resolve("gift-service")));

        assertThat(checkout.resolve("dapr.yaml")).hasContent(before);
        assertThat(checkout.resolve("gift-service/dapr.yaml")).exists();
    }
}
