package com.example.shop.notification.conversation;

import io.dapr.client.DaprPreviewClient;
import io.dapr.client.domain.AssistantMessage;
import io.dapr.client.domain.ConversationInputAlpha2;
import io.dapr.client.domain.ConversationMessage;
import io.dapr.client.domain.ConversationMessageContent;
import io.dapr.client.domain.ConversationRequestAlpha2;
import io.dapr.client.domain.ConversationResultMessage;
import io.dapr.client.domain.ConversationToolCalls;
import io.dapr.client.domain.SystemMessage;
import io.dapr.client.domain.ToolMessage;
import io.dapr.client.domain.UserMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One conversation with the model about one mail, of three rounds at most: in the last it has to speak. The SDK blocks
 * in each round.
 */
final class ConversationLoop {

    static final String COMPONENT = "openai";

    private static final int ROUNDS = 3;
    private static final double TEMPERATURE = 0.7;
    private static final String INSTRUCTIONS = """
            You write the first paragraph of e-mails that a shop sends to its customers: one or two friendly sentences
            of plain text, no greeting, no links. Say nothing but what you are told.""";

    private final DaprPreviewClient client;
    private final OrderStatusTool tool;
    private final String orderId;
    private final List<ConversationMessage> messages = new ArrayList<>();

    ConversationLoop(DaprPreviewClient client, OrderStatusTool tool, String orderId, String outcome) {
        this.client = client;
        this.tool = tool;
        this.orderId = orderId;
        messages.add(new SystemMessage(content(INSTRUCTIONS)));
        messages.add(new UserMessage(content(outcome)));
    }

    /** What the model says in the end; nothing if it has only questions. */
    Optional<String> words() {
        for (var round = 1; round < ROUNDS; round++) {
            var answer = ask("auto");
            if (answer.isEmpty() || !answer.get().hasToolCalls()) {
                return words(answer);
            }
            answerCalls(answer.get());
        }
        return words(ask("none"));
    }

    private static Optional<String> words(Optional<ConversationResultMessage> answer) {
        return answer.filter(message -> !message.hasToolCalls())
                .map(ConversationResultMessage::getContent)
                .map(String::strip);
    }

    /** PII is scrubbed on both ways: the model sees no address, and could not bring one into the mail either. */
    private Optional<ConversationResultMessage> ask(String toolChoice) {
        var input = new ConversationInputAlpha2(List.copyOf(messages)).setScrubPii(true);
        var request = new ConversationRequestAlpha2(COMPONENT, List.of(input))
                .setTemperature(TEMPERATURE)
                .setScrubPii(true)
                .setTools(List.of(tool.description()))
                .setToolChoice(toolChoice);
        return client.converseAlpha2(request).blockOptional().stream()
                .flatMap(response -> response.getOutputs().stream())
                .flatMap(output -> output.getChoices().stream())
                .map(choice -> choice.getMessage())
                .findFirst();
    }

    private void answerCalls(ConversationResultMessage answer) {
        messages.add(new AssistantMessage(List.of(), answer.getToolCalls()));
        answer.getToolCalls().forEach(call -> messages.add(toolMessage(call)));
    }

    private ToolMessage toolMessage(ConversationToolCalls call) {
        var function = call.getFunction().getName();
        return new ToolMessage(content(tool.call(function, orderId)))
                .setToolId(call.getId())
                .setName(function);
    }

    private static List<ConversationMessageContent> content(String text) {
        return List.of(new ConversationMessageContent(text));
    }
}
