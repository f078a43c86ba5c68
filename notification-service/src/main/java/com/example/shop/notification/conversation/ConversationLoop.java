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
 * One conversation with the model about one mail. It has at most three requests, because the model may call a tool
 * first; the last request allows no tool call. The SDK blocks for each request.
 */
final class ConversationLoop {

    static final String COMPONENT = "openai";

    private static final int MAX_REQUESTS = 3;
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

    /** Returns the text of the model's last response, or empty if that response has only tool calls. */
    Optional<String> text() {
        for (var request = 1; request < MAX_REQUESTS; request++) {
            var response = ask("auto");
            if (response.isEmpty() || !response.get().hasToolCalls()) {
                return text(response);
            }
            addToolResults(response.get());
        }
        return text(ask("none"));
    }

    private static Optional<String> text(Optional<ConversationResultMessage> response) {
        return response.filter(message -> !message.hasToolCalls())
                .map(ConversationResultMessage::getContent)
                .map(String::strip);
    }

    /**
     * Personal data is scrubbed from the request and from the response, so the model receives no address and cannot add
     * one to the mail.
     */
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

    private void addToolResults(ConversationResultMessage response) {
        messages.add(new AssistantMessage(List.of(), response.getToolCalls()));
        response.getToolCalls().forEach(call -> messages.add(toolMessage(call)));
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
