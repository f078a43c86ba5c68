package com.example.shop.workflow.fulfilment;

import com.example.shop.model.OrderLine;
import java.util.LinkedHashMap;
import java.util.List;

/** The quantity of one product that an order needs. */
public record Demand(String orderId, String productId, String productName, int quantity) {

    /** Returns one demand for each product, in the sequence of the lines. Lines of the same product are added up. */
    public static List<Demand> of(OrderToFulfil order) {
        var demands = new LinkedHashMap<String, Demand>();
        for (var line : order.lines()) {
            demands.merge(line.productId(), of(order.orderId(), line), Demand::plus);
        }
        return List.copyOf(demands.values());
    }

    private static Demand of(String orderId, OrderLine line) {
        return new Demand(orderId, line.productId(), line.productName(), line.quantity());
    }

    private Demand plus(Demand more) {
        return new Demand(orderId, productId, productName, Math.addExact(quantity, more.quantity));
    }
}
