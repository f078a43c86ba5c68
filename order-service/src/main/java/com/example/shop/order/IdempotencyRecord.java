package com.example.shop.order;

/**
 * Which order a request with an idempotency key led to.
 *
 * @param fingerprint of that request: the request itself, with its payment token, is not kept
 */
public record IdempotencyRecord(String key, String fingerprint, String orderId) {

    static IdempotencyRecord of(String key, OrderRequest request, String orderId) {
        return new IdempotencyRecord(key, Fingerprint.of(request), orderId);
    }

    boolean recalls(OrderRequest request) {
        return fingerprint.equals(Fingerprint.of(request));
    }
}
