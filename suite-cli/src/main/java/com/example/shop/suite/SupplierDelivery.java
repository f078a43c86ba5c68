package com.example.shop.suite;

import java.util.UUID;

/** The request by which the sidecar of inventory-service puts a delivery into the queue of the supplier. */
public final class SupplierDelivery {

    /** The output binding of the queue. */
    public static final String PATH = "/v1.0/bindings/queue-input";

    private SupplierDelivery() {}

    /** Returns the body, with a new id of a delivery. */
    public static String of(String product, int pieces) {
        return """
                {"operation": "create", "data": {"deliveryId": "%s", "productId": "%s", "quantity": %d}}""".formatted(UUID.randomUUID(), product, pieces);
    }
}
