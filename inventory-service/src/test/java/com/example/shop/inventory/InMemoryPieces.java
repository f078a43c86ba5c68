package com.example.shop.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Stores the pieces for readers in a map, for tests without a sidecar. */
class InMemoryPieces implements AvailablePieces {

    private final Map<String, Integer> pieces = new HashMap<>();

    @Override
    public Mono<Void> store(String productId, int available) {
        return Mono.fromRunnable(() -> pieces.put(productId, available));
    }

    @Override
    public Map<String, Integer> find(Collection<String> productIds) {
        var found = new HashMap<>(pieces);
        found.keySet().retainAll(productIds);
        return found;
    }
}
