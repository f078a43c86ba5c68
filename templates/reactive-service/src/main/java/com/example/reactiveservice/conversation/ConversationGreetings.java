package com.example.reactiveservice.conversation;

import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.ConversationResponseAlpha2;
import io.dapr.client.domain.ConversationResultAlpha2;
import io.dapr.client.domain.SystemMessage;
import io.dapr.client.domain.UserMessage;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Asks a language model for a greeting. Check the text of a model before you show it to anybody. */
@Component
class ConversationGreetings {

    private static final String INSTRUCTIONS = "Greet in one friendly sentence of plain text.";

    private final DaprPreviewClient dapr;

    ConversationGreetings(DaprPreviewClient dapr) {
        this.dapr = dapr;
    }

    /** Returns an empty result if the model returns no text. Dapr hides personal data in the question and in the answer. */
    Mono<String> greet(String visitor) {
        var messages = List.of(
                new SystemMessage(content(INSTRUCTIONS)), new UserMessage(content("The visitor is " + visitor)));
        var input = new ConversationInputAlpha2(List.copyOf(messages)).setScrubPii(true);
        var request = new ConversationRequestAlpha2("openai", List.of(input))
                .setTemperature(0.7)
                .setScrubPii(true);
        return Mono.defer(() -> dapr.converseAlpha2(request))
                .subscribeOn(Schedulers.boundedElastic()) // the SDK blocks its thread until the answer has come
                .flatMapIterable(ConversationResponseAlpha2::getOutputs)
                .flatMapIterable(ConversationResultAlpha2::getChoices)
                .map(choice -> choice.getMessage().getContent())
                .next();
    }

    private static List<ConversationMessageContent> content(String text) {
        return List.of(new ConversationMessageContent(text));
    }
}
