package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.suite.OrderClient;
import com.example.shop.suite.Suite;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** One client for a whole process: what orders cost is no connection. */
@SuiteTest
class ConnectionsIT {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
    void theConnectionsToTheSidecarAreTheSameAfterManyOrders(Suite suite) {
        var app = suite.app("order-service");
        var orders = new OrderClient(app.url());
        place(orders);
        var before = Listeners.connectionsTo(app.program().pid(), app.sidecar().grpcPort());

        IntStream.range(0, 20).parallel().forEach(i -> place(orders));

        assertThat(Listeners.connectionsTo(app.program().pid(), app.sidecar().grpcPort()))
                .isEqualTo(before)
                .isPositive();
    }

    /** One that is rejected soon, so that the stock stays as it was. */
    private static void place(OrderClient orders) {
        orders.place("""
                {"customer": {"name": "Ada", "email": "%s@example.com"}, "paymentToken": "tok_declined",
                 "lines": [{"productId": "milk-jug", "quantity": 1}]}""".formatted(UUID.randomUUID()));
    }
}
