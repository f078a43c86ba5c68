package com.example.shop.notification.conversation;

import com.example.shop.notification.OrderStatuses;
import io.dapr.client.domain.ConversationTools;
import io.dapr.client.domain.ConversationToolsFunction;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one function that the model may call. It takes no arguments: which order it is about is ours to say, or a model
 * could be talked into asking about another one.
 */
@Component
class OrderStatusTool {

    private static final String NAME = "order_status";
    private static final ConversationTools DESCRIPTION =
            new ConversationTools(new ConversationToolsFunction(NAME, Map.of("type", "object", "properties", Map.of()))
                    .setDescription("What the order consists of, and how far it has come"));

    private final OrderStatuses orders;

    OrderStatusTool(OrderStatuses orders) {
        this.orders = orders;
    }

    ConversationTools description() {
        return DESCRIPTION;
    }

    String call(String function, String orderId) {
        return function.equals(NAME) ? orders.describe(orderId) : "There is no function " + function + ".";
    }
}
