package com.example.shop.order;

/**
 * The order that a request with an idempotency key placed.
 *
 * @param fingerprint of that request; the request itself contains the payment token and is not stored
 */
public record IdempotencyRecord(String key, String fingerprint, String orderId) {

    static IdempotencyRecord of(String key, OrderRequest request, String orderId) {
        return new IdempotencyRecord(key, Fingerprint.of(request), orderId);
    }

    boolean isFor(OrderRequest request) {
        return fingerprint.equals(Fingerprint.of(request));
    }
}
