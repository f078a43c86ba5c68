package com.example.shop.notification.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatusToolTests {

    private final List<String> asked = new ArrayList<>();
    private final OrderStatusTool tool = new OrderStatusTool(orderId -> {
        asked.add(orderId);
        return "Two kettles.";
    });

    @Test
    void returnsTheStatusOfTheOrderThatTheMailIsAbout() {
        assertThat(tool.call("order_status", "order-1")).isEqualTo("Two kettles.");
        assertThat(asked).containsExactly("order-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ORDER_STATUS", "delete_order"})
    void refusesOtherFunctions(String function) {
        assertThat(tool.call(function, "order-1")).startsWith("There is no function");
        assertThat(asked).isEmpty();
    }
}
