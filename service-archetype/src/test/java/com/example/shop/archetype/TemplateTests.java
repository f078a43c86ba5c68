package com.example.shop.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes services from the templates of this checkout. */
class TemplateTests {

    private static final Path CHECKOUT = Path.of("..");
    private static final Set<String> ALL = Set.of(
            "invocation",
            "state",
            "pubsub",
            "bindings",
            "actors",
            "secrets",
            "configuration",
            "lock",
            "workflow",
            "cryptography",
            "jobs",
            "conversation");

    @TempDir
    private Path made;

    private void make(String name, String packageName, String stack, Set<String> blocks) throws IOException {
        Template.make(
                new Service(name, "org.group", packageName, "2.3.4", new AppPorts(8086), stack, blocks),
                CHECKOUT,
                made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "reactive", "grpc"})
    void aServiceWithTheNameOfTheTemplateIsTheTemplate(String stack) throws IOException {
        var template = Service.template(stack);
        Template.make(
                new Service(
                        template.name(),
                        template.groupId(),
                        template.packageName(),
                        template.version(),
                        template.ports(),
                        stack,
                        ALL),
                CHECKOUT,
                made);

        var original = CHECKOUT.resolve("templates").resolve(template.name());
        try (var files = Files.walk(original.resolve("src")).filter(Files::isRegularFile)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(made.resolve(original.relativize(file)))
                    .hasSameTextualContentAs(file));
        }
        assertThat(made.resolve("README.md")).hasSameTextualContentAs(original.resolve("README.md"));
        assertThat(made.resolve("deploy/kubernetes.yaml"))
                .hasSameTextualContentAs(original.resolve("deploy/kubernetes.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "reactive", "grpc"})
    void nothingOfTheTemplatesNameIsLeft(String stack) throws IOException {
        make("gift", "org.example.presents", stack, ALL);

        try (var files = Files.walk(made).filter(Files::isRegularFile)) {
            assertThat(files).isNotEmpty().allSatisfy(file -> {
                assertThat(file.toString()).doesNotContain("service", "WebService");
                assertThat(file)
                        .content()
                        .doesNotContain("web-service", "reactive-service", "grpc-service")
                        .doesNotContain("webservice", "reactiveservice", "grpcservice", "com.example.templates")
                        .doesNotContain("../components")
                        .doesNotContainPattern("\\b(8|18|19)09[123]\\b|\\b[34]51[123]\\b|\\b911[123]\\b");
            });
        }
    }

    @Test
    void aBlockThatWasNotChosenLeavesNothing() throws IOException {
        make("gift", "com.example.gift", "web", Set.of("state"));

        var main = made.resolve("src/main/java/com/example/gift");
        assertThat(main.resolve("state/StateStoreVisits.java")).content().contains("package com.example.gift.state;");
        assertThat(made.resolve("src/test/java/com/example/gift/state/StateStoreVisitsIT.java"))
                .exists();
        assertThat(main.resolve("pubsub")).doesNotExist();
        assertThat(made.resolve("src/test/java/com/example/gift/pubsub")).doesNotExist();
        assertThat(made.resolve("components").toFile().list())
                .containsExactlyInAnyOrder("configuration.yaml", "resiliency.yaml", "statestore.yaml");
        assertThat(made.resolve("components/statestore.yaml")).content().endsWith("scopes:\n  - gift\n");
        assertThat(made.resolve("components/resiliency.yaml"))
                .content()
                .contains("      statestore:\n")
                .doesNotContain("configstore", "pubsub");
        assertThat(made.resolve("components/configuration.yaml")).content().doesNotContain("db-connection-string");
        assertThat(made.resolve("pom.xml")).content().doesNotContain("dapr-sdk-workflows");
        assertThat(made.resolve("README.md"))
                .content()
                .contains("| `state` | [StateStoreVisits](src/main/java/com/example/gift/state/StateStoreVisits.java)")
                .doesNotContain("PubSubVisitors");
    }

    @Test
    void aServiceWithoutBlocksHasNoTableOfThem() throws IOException {
        make("gift", "com.example.gift", "grpc", Set.of());

        assertThat(made.resolve("README.md")).content().contains("\n## Files\n").doesNotContain("## Building blocks");
        assertThat(made.resolve("components").toFile().list())
                .containsExactlyInAnyOrder("configuration.yaml", "resiliency.yaml");
    }

    @Test
    void aLibraryIsThereForItsBlock() throws IOException {
        make("gift", "com.example.gift", "web", Set.of("workflow"));

        assertThat(made.resolve("pom.xml"))
                .content()
                .contains(
                        "<artifactId>dapr-sdk-workflows</artifactId>",
                        "<version>2.3.4</version>",
                        "<groupId>org.group</groupId>")
                .contains("<relativePath />");
        assertThat(made.resolve("components/statestore.yaml")).exists();
    }

    @Test
    void importsAreSortedByTheNewPackage() throws IOException {
        make("gift", "org.zzz", "web", Set.of("pubsub"));

        assertThat(made.resolve("src/main/java/org/zzz/pubsub/PubSubVisitors.java"))
                .content()
                .contains("import org.springframework.web.bind.annotation.RestController;\nimport org.zzz.");
    }

    /** A name may contain what is replaced in the template: it is not replaced again. */
    @Test
    void aNewNameMayContainTheOldOne() throws IOException {
        make("my-web-service-8091", "com.example.my", "web", Set.of());

        assertThat(made.resolve("dapr.yaml"))
                .content()
                .contains("appID: my-web-service-8091\n", "appPort: 8086\n", "daprHTTPPort: 3506\n");
    }
}
