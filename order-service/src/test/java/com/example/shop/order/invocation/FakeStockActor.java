package com.example.shop.order.invocation;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Hosts stock actors as {@link CalledServices} describes them. */
final class FakeStockActor {

    private FakeStockActor() {}

    static void config(HttpExchange exchange) throws IOException {
        FakeInventoryService.answer(exchange, 200, "{\"entities\": [\"StockActor\"]}");
    }

    static void turn(HttpExchange exchange) throws IOException {
        FakeInventoryService.answer(exchange, 200, "{\"available\": 7}");
    }
}
