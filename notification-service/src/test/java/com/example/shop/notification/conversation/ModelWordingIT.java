package com.example.shop.notification.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.LocalDapr;
import com.example.shop.local.infrastructure.ModelEndpoint;
import com.example.shop.notification.NotificationServiceTest;
import com.example.shop.notification.PlayedOrders;
import com.example.shop.notification.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Through Dapr's own component for OpenAI, which speaks to a small deterministic model. */
@NotificationServiceTest
class ModelWordingIT {

    private final ModelEndpoint model = LocalDapr.current().infrastructure().model();
    private final PlayedOrders orders = PlayedOrders.current();
    private final String orderId = UUID.randomUUID().toString();
    private final Wording wording;

    ModelWordingIT(@Autowired Wording wording) {
        this.wording = wording;
    }

    @Test
    void theModelCallsOurFunctionAndFindsTheWords() {
        var before = model.requests().size();

        var words = wording.opening(orderId, "The order is on its way.");

        assertThat(words)
                .hasValue(
                        "Thank you for shopping with us. The order consists of: 2 x Kettle. Its status is CONFIRMED.");
        assertThat(orders.asked()).contains(orderId);
        var rounds = model.requests().subList(before, model.requests().size());
        assertThat(rounds).hasSize(2).allSatisfy(request -> {
            assertThat(request.path("temperature").asDouble()).isEqualTo(0.7);
            assertThat(roles(request)).startsWith("system", "user");
        });
        assertThat(roles(rounds.get(1))).containsExactly("system", "user", "assistant", "tool");
    }

    @Test
    void personalDataIsScrubbedOnItsWayToTheModel() {
        var before = model.requests().size();

        wording.opening(orderId, "Ada lives behind ada@example.com, her order is " + orderId + ".");

        assertThat(model.requests().get(before).toString())
                .contains("Ada lives behind")
                .doesNotContain("ada@example.com")
                .doesNotContain(orderId);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500})
    void withoutTheModelThereAreNoWords(int status) {
        model.failNext(status, status, status, status);

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
        model.recover();
    }

    @Test
    void aModelThatDoesNotAnswerIsNotWaitedFor() {
        model.hangNext();

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
        model.recover();
    }

    @Test
    void aModelThatOnlyAsksIsGivenUpAfterThreeRounds() {
        var before = model.requests().size();
        model.askForEver(true);

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();

        assertThat(model.requests()).hasSize(before + 3);
        model.recover();
    }

    @ParameterizedTest
    @ValueSource(strings = {"See https://evil.example now", "<b>bold</b>", " "})
    void wordsThatAreNoPlainTextAreNotUsed(String words) {
        model.sayNext(words);

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
        model.recover();
    }

    @Test
    void endlessWordsAreNotUsed() {
        model.sayNext("word ".repeat(1000));

        assertThat(wording.opening(orderId, "The order is on its way.")).isEmpty();
        model.recover();
    }

    private static List<String> roles(JsonNode request) {
        return request.path("messages").findValuesAsText("role");
    }
}
