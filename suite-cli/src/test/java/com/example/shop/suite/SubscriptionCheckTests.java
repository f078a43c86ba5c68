package com.example.shop.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionCheckTests {

    private static final String WITH_DEAD_LETTERS = """
            [{"pubsubName": "pubsub", "topic": "shipments", "deadLetterTopic": "shipments-dead-letters", "route": "/a"}]""";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void anotherComponent() throws IOException {
        Files.writeString(folder.resolve("statestore.yaml"), """
                kind: Component
                metadata: {name: statestore}
                spec: {type: state.sqlite}
                """);
    }

    @Test
    void anAppThatMayUseItsTopicsHasNoProblem() throws IOException {
        pubsub(
                "carrier-service",
                "carrier-service=shipments-dead-letters",
                "order-service=orders; carrier-service=orders,shipments");

        assertThat(problems("carrier-service", WITH_DEAD_LETTERS)).isEmpty();
    }

    @Test
    void eachMissingScopeIsOneSentenceThatSaysWhatToAdd() throws IOException {
        pubsub("order-service", "order-service=orders", "order-service=orders");
        var file = folder.resolve("pubsub.yaml");

        assertThat(problems("carrier-service", WITH_DEAD_LETTERS))
                .containsExactly(
                        "carrier-service receives no event of the topic shipments: add carrier-service to the scopes of "
                                + file,
                        "carrier-service receives no event of the topic shipments: add the topic to carrier-service in the subscriptionScopes of "
                                + file,
                        "carrier-service loses events that fail: its sidecar may not publish to shipments-dead-letters: add carrier-service to the scopes of "
                                + file,
                        "carrier-service loses events that fail: its sidecar may not publish to shipments-dead-letters: add the topic to carrier-service in the publishingScopes of "
                                + file);
    }

    /** As in Dapr: scopes restrict only the apps that they name, and protected topics. */
    @Test
    void aTopicThatIsNotProtectedIsAllowedToAppsThatNoScopeNames() throws IOException {
        pubsub("carrier-service", "order-service=orders", "order-service=orders");

        assertThat(problems("carrier-service", """
                [{"pubsubname": "pubsub", "topic": "parcels", "route": "/a"}]""")).isEmpty();
    }

    @Test
    void anUnknownComponentIsNamed() throws IOException {
        pubsub("carrier-service", "", "");

        assertThat(problems("carrier-service", """
                [{"pubsubname": "kafka", "topic": "parcels", "route": "/a"}]"""))
                .containsExactly(
                        "carrier-service subscribes to the topic parcels, but its sidecar loads no pub/sub component kafka");
    }

    private void pubsub(String app, String publishing, String subscription) throws IOException {
        Files.writeString(folder.resolve("pubsub.yaml"), """
                kind: Component
                metadata:
                  name: pubsub
                spec:
                  type: pubsub.redis
                  metadata:
                    - name: protectedTopics
                      value: orders,shipments,shipments-dead-letters
                    - name: publishingScopes
                      value: %s
                    - name: subscriptionScopes
                      value: %s
                scopes: [%s]
                """.formatted(publishing, subscription, app));
    }

    private List<String> problems(String appId, String subscriptions) throws IOException {
        JsonNode parsed = new JsonMapper().readTree(subscriptions);
        return SubscriptionCheck.of(appId, List.of(folder)).problems(parsed);
    }
}
