package com.example.shop.order;

import static com.example.shop.order.OrderStatus.CONFIRMED;
import static com.example.shop.order.OrderStatus.PLACED;
import static com.example.shop.order.OrderStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderStatusTests {

    @ParameterizedTest
    @EnumSource(names = "PLACED", mode = EnumSource.Mode.EXCLUDE)
    void aPlacedOrderMayBeConfirmedOrRejected(OrderStatus next) {
        assertThat(PLACED.canBecome(next)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatEndedDoesNotChange(OrderStatus next) {
        assertThat(CONFIRMED.canBecome(next)).isFalse();
        assertThat(REJECTED.canBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void noOrderBecomesPlacedAgain(OrderStatus before) {
        assertThat(before.canBecome(PLACED)).isFalse();
    }
}
