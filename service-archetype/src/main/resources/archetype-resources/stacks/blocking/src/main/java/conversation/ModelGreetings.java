package ${package}.conversation;

import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.SystemMessage;
import io.dapr.client.domain.UserMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Has a language model find the words. They are somebody else's text: check them before anybody else sees them. */
@Component
class ModelGreetings {

    private static final String INSTRUCTIONS = "Greet in one friendly sentence of plain text.";

    private final DaprPreviewClient client;

    ModelGreetings(DaprPreviewClient client) {
        this.client = client;
    }

    /** Nothing if the model has nothing to say. Personal data is scrubbed on both ways. */
    Optional<String> greet(String visitor) {
        var messages = List.of(
                new SystemMessage(content(INSTRUCTIONS)), new UserMessage(content("The visitor is " + visitor)));
        var input = new ConversationInputAlpha2(List.copyOf(messages)).setScrubPii(true);
        var request = new ConversationRequestAlpha2("openai", List.of(input))
                .setTemperature(0.7)
                .setScrubPii(true);
        return client.converseAlpha2(request).blockOptional().stream()
                .flatMap(response -> response.getOutputs().stream())
                .flatMap(output -> output.getChoices().stream())
                .map(choice -> choice.getMessage().getContent())
                .findFirst();
    }

    private static List<ConversationMessageContent> content(String text) {
        return List.of(new ConversationMessageContent(text));
    }
}
