package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import com.example.shop.local.process.Http;
import com.example.shop.local.process.Jdk;
import com.example.shop.suite.AppEnvironment;
import com.example.shop.suite.JoinedApps;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteBuild;
import com.example.shop.suite.SuiteState.AppState;
import com.example.shop.suite.template.NewService;
import com.example.shop.suite.template.ServiceTemplate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Services of each stack, with every building block that it supports, made in an empty folder outside of the checkout:
 * they build, pass their own tests, and join the running suite.
 *
 * <p>Only the made web service runs its {@code *IT} on real sidecars here. Those of the other stacks have run in their
 * templates, from which the services are copied, and their components are used when they join the suite.
 */
@SuiteTest
class NewServiceIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    static final List<String> STACKS = List.of("web", "reactive", "grpc");

    @TempDir
    static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void makeAndVerify() throws Exception {
        var template = new ServiceTemplate(Project.find(), Path.of("target", "new"), System.out::println);
        for (var stack : STACKS) {
            template.standalone(NewService.of(stack + "-sample", stack, "all", ""), 0, folder);
        }
        Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>samples</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>%s</modules>
                </project>
                """.formatted(
                STACKS.stream().map("<module>%s-sample</module>"::formatted).collect(Collectors.joining())));
        Files.createDirectories(folder.resolve(".mvn"));
        Files.copy(folder.resolve(STACKS.get(0) + "-sample/.mvn/jvm.config"), folder.resolve(".mvn/jvm.config"));
        mavenVerify("web-sample");
        mavenVerify("reactive-sample,grpc-sample", "-DskipITs");
    }

    private static void mavenVerify(String modules, String... options) throws Exception {
        var log = Path.of("target", "new", "verify-%s.log".formatted(modules)).toFile();
        var command = new ArrayList<>(List.of("mvn", "-B", "--fail-at-end", "verify", "-pl", modules));
        command.addAll(List.of(options));
        var maven = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(maven.waitFor(15, TimeUnit.MINUTES))
                .as("ends in time: " + log)
                .isTrue();
        assertThat(maven.exitValue()).as("passes: " + log).isZero();
    }

    @ParameterizedTest
    @FieldSource("STACKS")
    void hasTopicsOfItsOwn(String stack) {
        assertThat(folder.resolve(stack + "-sample/components/pubsub.yaml"))
                .content()
                .contains("subscriptionScopes\n      value: %1$s-sample=%1$s-sample-visitors,".formatted(stack))
                .doesNotContain("order-service", "journey");
    }

    @ParameterizedTest
    @FieldSource("STACKS")
    void joinsARunningSuiteAndIsCalledByIt(String stack, Suite suite) {
        var name = stack + "-sample";
        var project = new Project(folder.resolve(name));
        var run = project.apps().onFreePorts();
        new SuiteBuild(project.directory(), run, Path.of("target", "new"), System.out::println).takeApart();
        try (var joined = JoinedApps.start(run, project.directory(), suite.runtimeEnvironment())) {
            assertThat(joined.states()).extracting(AppState::appId).containsExactly(name);
            await().atMost(TIMEOUT).ignoreExceptions().untilAsserted(() -> assertThat(asOrderService(suite, stack))
                    .contains("Hello, ada"));
        }
    }

    /** As an IDE does. */
    @Test
    void anAppThatTheSuiteDoesNotStartWorksWithTheVariablesOfItsFile(Suite suite) throws Exception {
        var project = new Project(folder.resolve("web-sample"));
        var run = project.apps().onFreePorts();
        try (var joined =
                JoinedApps.start(run, Set.of("web-sample"), project.directory(), suite.runtimeEnvironment())) {
            assertThat(joined.states()).extracting(AppState::pid).containsOnlyNulls();
            var app = startWithVariablesOf(
                    AppEnvironment.file(suite.runtimeEnvironment().workspace().state(), "web-sample"));
            try {
                // Calls that fail before would open the circuit breaker of the caller.
                await().atMost(TIMEOUT)
                        .until(() -> Http.isOk(joined.states().get(0).healthPort(), "/ready"));
                await().atMost(TIMEOUT).ignoreExceptions().untilAsserted(() -> assertThat(asOrderService(suite, "web"))
                        .contains("Hello, ada"));
            } finally {
                app.destroy();
                app.waitFor();
            }
        }
    }

    private static Process startWithVariablesOf(Path file) throws IOException {
        var java = Jdk.java();
        var app = new ProcessBuilder(java, "-jar", "target/web-sample.jar")
                .directory(folder.resolve("web-sample").toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target", "new", "web-sample-by-hand.log").toFile());
        for (var line : Files.readAllLines(file)) {
            app.environment().put(line.split("=", 2)[0], line.split("=", 2)[1]);
        }
        return app.start();
    }

    /** Returns what a caller in the suite receives, through both sidecars. */
    private String asOrderService(Suite suite, String stack) throws IOException, InterruptedException {
        var sidecar = suite.app("order-service").sidecar();
        if (stack.equals("grpc")) {
            return GreetingCall.through(sidecar, "grpc-sample", "com.example.grpcsample.Greetings/Greet");
        }
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1.0/invoke/%s-sample/method/greetings/ada"
                        .formatted(sidecar.httpPort(), stack)))
                .header("dapr-api-token", sidecar.apiToken())
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
