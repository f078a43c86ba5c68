package ${package}.conversation;

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

/** Has a language model find the words. They are somebody else's text: check them before anybody else sees them. */
@Component
class ModelGreetings {

    private static final String INSTRUCTIONS = "Greet in one friendly sentence of plain text.";

    private final DaprPreviewClient client;

    ModelGreetings(DaprPreviewClient client) {
        this.client = client;
    }

    /** Empty if the model has nothing to say. Personal data is scrubbed on both ways. */
    Mono<String> greet(String visitor) {
        var messages = List.of(
                new SystemMessage(content(INSTRUCTIONS)), new UserMessage(content("The visitor is " + visitor)));
        var input = new ConversationInputAlpha2(List.copyOf(messages)).setScrubPii(true);
        var request = new ConversationRequestAlpha2("openai", List.of(input))
                .setTemperature(0.7)
                .setScrubPii(true);
        return Mono.defer(() -> client.converseAlpha2(request))
                .subscribeOn(Schedulers.boundedElastic()) // the SDK blocks until the answer is there
                .flatMapIterable(ConversationResponseAlpha2::getOutputs)
                .flatMapIterable(ConversationResultAlpha2::getChoices)
                .map(choice -> choice.getMessage().getContent())
                .next();
    }

    private static List<ConversationMessageContent> content(String text) {
        return List.of(new ConversationMessageContent(text));
    }
}
