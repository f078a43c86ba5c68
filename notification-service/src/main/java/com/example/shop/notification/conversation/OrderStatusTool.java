package com.example.shop.notification.conversation;

import com.example.shop.notification.OrderStatuses;
import io.dapr.client.domain.ConversationTools;
import io.dapr.client.domain.ConversationToolsFunction;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The only function that the model may call. It has no parameters: the service passes the id of the order, so that a
 * text cannot make the model read another order.
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
