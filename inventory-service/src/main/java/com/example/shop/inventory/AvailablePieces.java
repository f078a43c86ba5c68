package com.example.shop.inventory;

import java.util.Collection;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A copy of the available pieces of each product, for readers. Reading it waits for no actor. Reservations never use it:
 * only {@link Stocks} knows whether there is enough.
 */
public interface AvailablePieces {

    /** Stores the pieces of a product, over those that were stored before. */
    Mono<Void> store(String productId, int pieces);

    /** Returns the pieces by product id, without the products whose pieces were never stored. */
    Map<String, Integer> find(Collection<String> productIds);
}
