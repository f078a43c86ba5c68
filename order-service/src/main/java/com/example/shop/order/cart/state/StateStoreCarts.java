package com.example.shop.order.cart.state;

import com.example.shop.dapr.state.StateRecords;
import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.CartChanged;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.StoredCart;
import io.dapr.client.DaprClient;
import io.dapr.client.domain.DeleteStateRequest;
import io.dapr.client.domain.GetStateRequest;
import io.dapr.client.domain.State;
import io.dapr.client.domain.StateOptions;
import io.dapr.client.domain.StateOptions.Concurrency;
import io.dapr.client.domain.StateOptions.Consistency;
import io.dapr.exceptions.DaprException;
import io.dapr.utils.TypeRef;
import io.grpc.Status;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Stores each cart in a record that expires.
 *
 * <p>A cart that is only shown may be slightly out of date: it is read with {@code EVENTUAL} consistency, which some stores
 * support. A change presents the ETag of the cart.
 */
@Component
class StateStoreCarts implements Carts {

    private static final String STORE = "statestore";
    private static final Map<String, String> ONE_HOUR = Map.of("ttlInSeconds", "3600");

    /** The status of a write with an old ETag. INVALID_ARGUMENT means that the store could not have made the ETag. */
    private static final Set<Status.Code> LOST = Set.of(Status.Code.ABORTED, Status.Code.INVALID_ARGUMENT);

    private static final StateOptions EVENTUAL = new StateOptions(Consistency.EVENTUAL, Concurrency.LAST_WRITE);

    private final DaprClient client;
    private final StateRecords records;

    StateStoreCarts(DaprClient client) {
        this.client = client;
        this.records = new StateRecords(client, STORE, ONE_HOUR);
    }

    @Override
    public Optional<StoredCart> find(String cartId) {
        return read(cartId).blockOptional();
    }

    @Override
    public Mono<StoredCart> read(String cartId) {
        var request = new GetStateRequest(STORE, key(cartId)).setStateOptions(EVENTUAL);
        return client.getState(request, TypeRef.get(Cart.class)).flatMap(state -> Mono.justOrEmpty(toCart(state)));
    }

    @Override
    public List<StoredCart> find(Collection<String> cartIds) {
        var keys = cartIds.stream().map(StateStoreCarts::key).toList();
        return client.getBulkState(STORE, keys, Cart.class).blockOptional().orElseThrow().stream()
                .map(StateRecords::readable)
                .flatMap(state -> toCart(state).stream())
                .toList();
    }

    @Override
    public void save(String cartId, Cart cart) {
        save(Map.of(cartId, cart));
    }

    @Override
    public void save(Map<String, Cart> carts) {
        records.putAll(
                carts.entrySet().stream().collect(Collectors.toMap(entry -> key(entry.getKey()), Map.Entry::getValue)));
    }

    @Override
    public void replace(String cartId, Cart cart, String etag) {
        unlessChanged(cartId, client.saveState(STORE, key(cartId), etag, cart, ONE_HOUR, StateRecords.FIRST_WRITE));
    }

    @Override
    public Cart change(String cartId, UnaryOperator<Cart> change) {
        return records.change(key(cartId), Cart.class, stored -> Optional.of(change.apply(stored.orElse(Cart.EMPTY))))
                .orElseThrow();
    }

    @Override
    public void delete(String cartId) {
        records.remove(key(cartId));
    }

    @Override
    public void delete(String cartId, String etag) {
        unlessChanged(
                cartId,
                client.deleteState(new DeleteStateRequest(STORE, key(cartId))
                        .setEtag(etag)
                        .setStateOptions(StateRecords.FIRST_WRITE)));
    }

    private static void unlessChanged(String cartId, Mono<Void> write) {
        try {
            write.block();
        } catch (DaprException e) {
            throw LOST.contains(Status.fromThrowable(e).getCode()) ? new CartChanged(cartId) : e;
        }
    }

    private static Optional<StoredCart> toCart(State<Cart> state) {
        return Optional.ofNullable(state.getValue())
                .map(cart -> new StoredCart(cartId(state), cart, Objects.requireNonNullElse(state.getEtag(), "")));
    }

    private static String key(String cartId) {
        return "cart-" + cartId;
    }

    private static String cartId(State<Cart> state) {
        return state.getKey().substring("cart-".length());
    }
}
