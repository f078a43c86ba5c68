package com.example.shop.order.cart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** The carts of all customers. Each is gone an hour after its last change. */
public interface Carts {

    /** Empty for a cart that does not exist, or no longer. */
    Optional<StoredCart> find(String cartId);

    /** {@link #find(String)} for callers who don't block. */
    Mono<StoredCart> read(String cartId);

    /** Those of the carts that exist, in one call. */
    List<StoredCart> find(Collection<String> cartIds);

    /** Writes a cart, whatever was there before. */
    void save(String cartId, Cart cart);

    /** Writes several carts in one call, each for itself: where one fails, others may have been written. */
    void save(Map<String, Cart> carts);

    /**
     * Writes a cart if nobody has changed it.
     *
     * @throws CartChanged if somebody has, or if it is gone
     */
    void replace(String cartId, Cart cart, String etag);

    /** Changes a cart as it is then, however many others do. */
    Cart change(String cartId, UnaryOperator<Cart> change);

    /** Removes a cart, if it exists. */
    void delete(String cartId);

    /**
     * Removes a cart if nobody has changed it.
     *
     * @throws CartChanged if somebody has
     */
    void delete(String cartId, String etag);
}
