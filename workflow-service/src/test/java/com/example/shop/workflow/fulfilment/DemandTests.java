package com.example.shop.workflow.fulfilment;

import static com.example.shop.workflow.Orders.line;
import static com.example.shop.workflow.Orders.toFulfil;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemandTests {

    @Test
    void anOrderWantsEachProductOnce() {
        var order = toFulfil("order-1", line("kettle", 1), line("cup", 2), line("kettle", 3));

        assertThat(Demand.of(order))
                .containsExactly(
                        new Demand("order-1", "kettle", "The kettle", 4), new Demand("order-1", "cup", "The cup", 2));
    }
}
