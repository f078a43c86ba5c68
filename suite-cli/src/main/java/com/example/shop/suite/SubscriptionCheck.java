package com.example.shop.suite;

import com.example.shop.local.Project;
import com.example.shop.local.process.UserFacingException;
import com.example.shop.suite.SuiteState.AppState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares the subscriptions of an app with the pub/sub components that its sidecar loads. A sidecar only logs a subscription
 * that a component does not allow: the app starts and receives nothing.
 *
 * @see <a href="https://docs.dapr.io/developing-applications/building-blocks/pubsub/pubsub-scopes/">Scope pub/sub topic access</a>
 */
public final class SubscriptionCheck {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final String appId;
    private final List<PubSub> components;

    /** A pub/sub component and the file that declares it. */
    private record PubSub(Path file, JsonNode component) {

        String name() {
            return component.at("/metadata/name").asText();
        }

        boolean isPubSub() {
            return component.path("kind").asText().equals("Component")
                    && component.at("/spec/type").asText().startsWith("pubsub.");
        }

        boolean isFor(String appId) {
            var scopes = component.path("scopes");
            return scopes.isEmpty()
                    || scopes.valueStream().anyMatch(scope -> scope.asText().equals(appId));
        }

        boolean protects(String topic) {
            return setting("protectedTopics")
                    .map(topics -> contains(topics, topic))
                    .orElse(false);
        }

        /** Dapr allows every topic to an app that the setting does not name, unless the topic is protected. */
        boolean allows(String setting, String appId, String topic) {
            var named = setting(setting).stream()
                    .flatMap(scopes -> Stream.of(scopes.split(";", -1)))
                    .map(String::strip)
                    .filter(scope -> scope.startsWith(appId + "="))
                    .findFirst();
            return named.map(scope -> contains(scope.substring(appId.length() + 1), topic))
                    .orElse(!protects(topic));
        }

        private Optional<String> setting(String name) {
            return component
                    .at("/spec/metadata")
                    .valueStream()
                    .filter(entry -> entry.path("name").asText().equals(name))
                    .map(entry -> entry.path("value").asText())
                    .findFirst();
        }

        private static boolean contains(String topics, String topic) {
            return Stream.of(topics.split(",", -1)).map(String::strip).anyMatch(topic::equals);
        }
    }

    private SubscriptionCheck(String appId, List<PubSub> components) {
        this.appId = appId;
        this.components = components;
    }

    /**
     * Returns why running apps do not receive the events to which they subscribe, one sentence for each change that is
     * necessary. Apps that are not started yet and apps with gRPC are left out.
     *
     * @param project whose run file describes the apps
     */
    public static List<String> problems(List<AppState> apps, Project project) {
        var run = project.apps();
        return apps.stream()
                .filter(app -> app.pid() != null && app.appProtocol().equals("http"))
                .flatMap(
                        app -> of(app.appId(), run.app(app.appId()).resources(project.directory()))
                                .problems(subscriptions(app))
                                .stream())
                .toList();
    }

    /** The app's answer to the request with which its sidecar asks for subscriptions. */
    private static JsonNode subscriptions(AppState app) {
        var uri = URI.create("http://127.0.0.1:%d/dapr/subscribe".formatted(app.appPort()));
        try {
            var request = HttpRequest.newBuilder(uri)
                    .header("dapr-api-token", Files.readString(app.appTokenFile()))
                    .timeout(TIMEOUT)
                    .build();
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return YAML.readTree(response.statusCode() == 200 ? response.body() : "[]");
        } catch (IOException e) {
            throw new UserFacingException("%s does not answer at %s: %s".formatted(app.appId(), uri, e), e);
        } catch (InterruptedException e) {
            throw UserFacingException.interrupted(e);
        }
    }

    /**
     * Reads the components.
     *
     * @param folders the folders that the sidecar of the app loads
     */
    static SubscriptionCheck of(String appId, List<Path> folders) {
        return new SubscriptionCheck(
                appId,
                folders.stream()
                        .flatMap(SubscriptionCheck::components)
                        .filter(PubSub::isPubSub)
                        .toList());
    }

    private static Stream<PubSub> components(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .map(SubscriptionCheck::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PubSub read(Path file) {
        try {
            return new PubSub(file, YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what prevents the app from receiving events, one sentence for each change that is necessary.
     *
     * @param subscriptions the app's answer to {@code GET /dapr/subscribe}
     */
    List<String> problems(JsonNode subscriptions) {
        return subscriptions.valueStream().flatMap(this::problemsOf).distinct().toList();
    }

    private Stream<String> problemsOf(JsonNode subscription) {
        var pubsub = pubSubName(subscription);
        var topic = subscription.path("topic").asText();
        var component =
                components.stream().filter(each -> each.name().equals(pubsub)).findFirst();
        if (component.isEmpty()) {
            return Stream.of("%s subscribes to the topic %s, but its sidecar loads no pub/sub component %s"
                    .formatted(appId, topic, pubsub));
        }
        var problems = new ArrayList<String>();
        check(component.get(), topic, "subscriptionScopes", "receives no event of the topic", problems);
        var deadLetters = subscription.path("deadLetterTopic").asText();
        if (!deadLetters.isEmpty()) {
            check(
                    component.get(),
                    deadLetters,
                    "publishingScopes",
                    "loses events that fail: its sidecar may not publish to",
                    problems);
        }
        return problems.stream();
    }

    /** Sidecars ignore the case of the name; the SDK for Spring writes it in another way than Dapr's documentation. */
    private static String pubSubName(JsonNode subscription) {
        return subscription
                .path("pubsubName")
                .asText(subscription.path("pubsubname").asText());
    }

    private void check(PubSub component, String topic, String setting, String consequence, List<String> problems) {
        if (!component.isFor(appId)) {
            problems.add("%s %s %s: add %s to the scopes of %s"
                    .formatted(appId, consequence, topic, appId, component.file()));
        }
        if (!component.allows(setting, appId, topic)) {
            problems.add("%s %s %s: add the topic to %s in the %s of %s"
                    .formatted(appId, consequence, topic, appId, setting, component.file()));
        }
    }
}
