package com.example.shop.order.cart;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** The carts of all customers. A cart expires one hour after its last change. */
public interface Carts {

    /** Returns the cart, or empty if it does not exist or has expired. */
    Optional<StoredCart> find(String cartId);

    /** Returns the same as {@link #find(String)}, for callers that must not block. */
    Mono<StoredCart> read(String cartId);

    /** Returns those of the carts that exist, in one call. */
    List<StoredCart> find(Collection<String> cartIds);

    /** Writes a cart, and overwrites the cart that may exist. */
    void save(String cartId, Cart cart);

    /** Writes several carts in one call, without a transaction: if one write fails, others may have succeeded. */
    void save(Map<String, Cart> carts);

    /**
     * Writes a cart if it was not changed since it had the ETag.
     *
     * @throws CartChanged if it was changed or does not exist any more
     */
    void replace(String cartId, Cart cart, String etag);

    /** Changes the latest version of a cart. Concurrent changes are not lost. */
    Cart change(String cartId, UnaryOperator<Cart> change);

    /** Deletes a cart, if it exists. */
    void delete(String cartId);

    /**
     * Deletes a cart if it was not changed since it had the ETag.
     *
     * @throws CartChanged if it was changed
     */
    void delete(String cartId, String etag);
}
