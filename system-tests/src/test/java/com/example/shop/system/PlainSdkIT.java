package com.example.shop.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.Project;
import com.example.shop.local.infrastructure.LiveSettings;
import com.example.shop.suite.JoinedApps;
import com.example.shop.suite.Suite;
import com.example.shop.suite.SuiteState.AppState;
import com.sun.net.httpserver.HttpServer;
import io.dapr.actors.ActorId;
import io.dapr.actors.client.ActorClient;
import io.dapr.actors.client.ActorProxy;
import io.dapr.actors.client.ActorProxyBuilder;
import io.dapr.client.DaprClient;
import io.dapr.client.DaprClientBuilder;
import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.DecryptRequestAlpha1;
import io.dapr.client.domain.EncryptRequestAlpha1;
import io.dapr.client.domain.ScheduleJobRequest;
import io.dapr.client.domain.UserMessage;
import io.dapr.utils.TypeRef;
import io.dapr.workflows.Workflow;
import io.dapr.workflows.WorkflowStub;
import io.dapr.workflows.client.DaprWorkflowClient;
import io.dapr.workflows.runtime.WorkflowRuntimeBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import reactor.core.publisher.Flux;

/**
 * The first lines of each page of a building block: the SDK alone, without Spring, through the real sidecar of the template
 * {@code web-service}. {@link DocumentationTests} compares the pages with this class.
 */
@SuiteTest
@NullUnmarked // the lines are those of a page
@Execution(ExecutionMode.SAME_THREAD)
class PlainSdkIT {

    private static final List<String> PROPERTIES = List.of("dapr.http.port", "dapr.grpc.port", "dapr.api.token");
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The paths that the sidecar has called. */
    private static final List<String> CALLED = new CopyOnWriteArrayList<>();

    private static final List<String> OUTPUT = new CopyOnWriteArrayList<>();

    /** The SDK's workflow runtime waits a minute for the end of its stream, unless its sidecar has ended. */
    private static final List<AutoCloseable> toClose = new ArrayList<>();

    private static LiveSettings settings;
    private static JoinedApps joined;
    private static HttpServer app;
    private static String sidecar;
    private static String token;
    private static DaprClient dapr;
    private static DaprPreviewClient preview;

    @BeforeAll
    static void startSidecarAndApp(Suite suite) throws Exception {
        var project = new Project(Project.find().directory().resolve("templates/web-service"));
        var run = project.apps().onFreePorts();
        settings = LiveSettings.ofRunning(suite.runtimeEnvironment().workspace().state());
        settings.set("web-service.word", "Hello");
        joined = JoinedApps.start(run, Set.of("web-service"), project.directory(), suite.runtimeEnvironment());
        var state = joined.states().get(0);
        startApp(state.appPort());
        sidecar = "http://localhost:" + state.daprHttpPort();
        token = Files.readString(state.apiTokenFile());
        configureSdk(state);
        dapr = new DaprClientBuilder().build();
        preview = (DaprPreviewClient) dapr;
        dapr.waitForSidecar(30_000).block();
    }

    /** What the environment variables of a sidecar say in a process of its own. */
    private static void configureSdk(AppState state) {
        System.setProperty("dapr.http.port", Integer.toString(state.daprHttpPort()));
        System.setProperty("dapr.grpc.port", Integer.toString(state.daprGrpcPort()));
        System.setProperty("dapr.api.token", token);
    }

    /** An app that answers every request of the sidecar. */
    private static void startApp(int port) throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        app.setExecutor(Executors.newCachedThreadPool());
        app.createContext("/", exchange -> {
            CALLED.add(exchange.getRequestURI().getPath());
            var body = "Hello".getBytes(UTF_8);
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().startsWith("/dapr/") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        app.start();
    }

    @AfterAll
    static void end() throws Exception {
        PROPERTIES.forEach(System::clearProperty);
        dapr.close();
        app.stop(0);
        joined.close();
        for (var closeable : toClose) {
            closeable.close();
        }
        settings.remove("web-service.word");
    }

    @Test
    void serviceInvocation() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sidecar + "/greetings/ada"))
                .header("dapr-app-id", "web-service")
                .header("dapr-api-token", token)
                .build();
        var greeting = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(greeting.body()).isEqualTo("Hello");
    }

    @Test
    void state() {
        dapr.saveState("statestore", "visits-ada", 1).block();
        var visits = dapr.getState("statestore", "visits-ada", Integer.class).block();
        dapr.saveState("statestore", "visits-ada", visits.getEtag(), visits.getValue() + 1, null)
                .block();

        assertThat(dapr.getState("statestore", "visits-ada", Integer.class)
                        .block()
                        .getValue())
                .isEqualTo(2);
    }

    @Test
    void pubSub() {
        var visitors = preview.subscribeToTopic("pubsub", "web-service-visitors", TypeRef.STRING);
        visitors.subscribe(visitor -> print("Hello, " + visitor));
        dapr.publishEvent("pubsub", "web-service-visitors", "ada").block();

        await().atMost(TIMEOUT).until(() -> OUTPUT.contains("Hello, ada"));
    }

    @Test
    void bindings() {
        var file = Map.of("fileName", "ada.txt");
        dapr.invokeBinding("greeting-files", "create", "Hello, ada", file, Void.class)
                .block();
        var stored = dapr.invokeBinding("greeting-files", "get", "", file, byte[].class)
                .block();

        assertThat(stored).asString(UTF_8).contains("Hello, ada");
    }

    @Test
    void secrets() {
        var secret = dapr.getSecret("secretstore", "db-connection-string").block();
        var connection = secret.get("db-connection-string");

        assertThat(connection).isNotEmpty();
    }

    @Test
    void actors() {
        try (var client = new ActorClient()) {
            var stocks = new ActorProxyBuilder<>("StockActor", ActorProxy.class, client);
            var stock = stocks.build(new ActorId("grinder"));
            var answer = stock.invokeMethod("read", Stock.class).block();
            print("In stock: " + answer.available());

            assertThat(answer.available()).isPositive();
        }
    }

    private record Stock(int available) {}

    @Test
    void workflow() throws Exception {
        var runtime =
                new WorkflowRuntimeBuilder().registerWorkflow(Welcome.class).build();
        runtime.start(false);
        var client = new DaprWorkflowClient();
        var id = client.scheduleNewWorkflow(Welcome.class, "ada");
        var ended = client.waitForWorkflowCompletion(id, Duration.ofSeconds(30), true);

        assertThat(ended.readOutputAs(String.class)).isEqualTo("Hello, ada");
        client.close();
        toClose.add(runtime);
    }

    /** A workflow of the SDK: its constructor is called by reflection. */
    public static final class Welcome implements Workflow {

        @Override
        public WorkflowStub create() {
            return context -> context.complete("Hello, " + context.getInput(String.class));
        }
    }

    @Test
    void configuration() {
        dapr.subscribeConfiguration("configstore", "web-service.word")
                .subscribe(change -> change.getItems().forEach((key, item) -> print(key + " is " + item.getValue())));
        var word = dapr.getConfiguration("configstore", "web-service.word").block();

        assertThat(word.getValue()).isEqualTo("Hello");
        await().atMost(TIMEOUT).until(() -> {
            settings.set("web-service.word", "Good day");
            return OUTPUT.contains("web-service.word is Good day");
        });
    }

    @Test
    void distributedLock() {
        var locked = preview.tryLock("lockstore", "visitors", "replica-1", 20).block();
        if (locked) {
            print("Only one replica is here");
            preview.unlock("lockstore", "visitors", "replica-1").block();
        }

        assertThat(OUTPUT).contains("Only one replica is here");
    }

    @Test
    void cryptography() {
        var plain = Flux.just("ada".getBytes(UTF_8));
        var request = new EncryptRequestAlpha1("cryptostore", plain, "recipients-1.pem", "RSA-OAEP-256");
        var encrypted = preview.encrypt(request);
        var decrypted = preview.decrypt(new DecryptRequestAlpha1("cryptostore", encrypted))
                .blockLast();

        assertThat(decrypted).asString(UTF_8).isEqualTo("ada");
    }

    @Test
    void jobs() {
        var job = new ScheduleJobRequest("greet-ada", Instant.now().plusSeconds(1));
        dapr.scheduleJob(job).block();

        await().atMost(TIMEOUT).until(() -> CALLED.contains("/job/greet-ada"));
    }

    @Test
    void conversation() {
        var question = new UserMessage(List.of(new ConversationMessageContent("Greet Ada.")));
        var input = new ConversationInputAlpha2(List.of(question));
        var answer = preview.converseAlpha2(new ConversationRequestAlpha2("openai", List.of(input)))
                .block();
        print(answer.getOutputs().get(0).getChoices().get(0).getMessage().getContent());

        assertThat(OUTPUT).anyMatch(text -> text.contains("Ada"));
    }

    private static void print(String line) {
        OUTPUT.add(line);
    }
}
