package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.Project;
import com.example.shop.suite.SubscriptionCheck;
import com.example.shop.suite.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the subscriptions of the running apps. */
@SuiteTest
class SubscriptionCheckIT {

    private static final Path CHECKOUT = Project.find().directory();

    @Test
    void theShippedComponentsAllowEverySubscription(Suite suite) {
        assertThat(SubscriptionCheck.problems(suite.state(true).apps(), new Project(CHECKOUT)))
                .isEmpty();
    }

    @Test
    void aScopeThatIsMissingIsNamedWithTheFile(Suite suite, @TempDir Path folder) throws Exception {
        Files.copy(CHECKOUT.resolve("dapr.yaml"), folder.resolve("dapr.yaml"));
        var components = Files.createDirectory(folder.resolve("components"));
        var pubsub = Files.readString(CHECKOUT.resolve("components/pubsub.yaml"))
                .replace("notification-service=orders\n", "notification-service=journey\n");
        Files.writeString(components.resolve("pubsub.yaml"), pubsub);

        assertThat(SubscriptionCheck.problems(suite.state(true).apps(), new Project(folder)))
                .containsExactly(
                        "notification-service receives no event of the topic orders: add the topic to notification-service in the subscriptionScopes of "
                                + components.resolve("pubsub.yaml"));
    }
}
