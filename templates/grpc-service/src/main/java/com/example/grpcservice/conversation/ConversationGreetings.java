package com.example.grpcservice.conversation;

import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.SystemMessage;
import io.dapr.client.domain.UserMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a language model for a greeting. Check the text of a model before you show it to anybody. */
@Component
class ConversationGreetings {

    private static final String INSTRUCTIONS = "Greet in one friendly sentence of plain text.";

    private final DaprPreviewClient dapr;

    ConversationGreetings(DaprPreviewClient dapr) {
        this.dapr = dapr;
    }

    /** Returns an empty result if the model returns no text. Dapr hides personal data in the question and in the answer. */
    Optional<String> greet(String visitor) {
        var messages = List.of(
                new SystemMessage(content(INSTRUCTIONS)), new UserMessage(content("The visitor is " + visitor)));
        var input = new ConversationInputAlpha2(List.copyOf(messages)).setScrubPii(true);
        var request = new ConversationRequestAlpha2("openai", List.of(input))
                .setTemperature(0.7)
                .setScrubPii(true);
        return dapr.converseAlpha2(request).blockOptional().stream()
                .flatMap(response -> response.getOutputs().stream())
                .flatMap(output -> output.getChoices().stream())
                .map(choice -> choice.getMessage().getContent())
                .findFirst();
    }

    private static List<ConversationMessageContent> content(String text) {
        return List.of(new ConversationMessageContent(text));
    }
}
