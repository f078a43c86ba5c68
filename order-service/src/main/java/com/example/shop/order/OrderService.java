package com.example.shop.order;

import com.example.shop.model.OrderConfirmed;
import com.example.shop.model.OrderLine;
import com.example.shop.model.OrderRejected;
import com.example.shop.model.Product;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Places orders, and updates them when other services announce their outcome. */
@Service
public class OrderService {

    private static final Logger log = LoggerFactory.getLogger(OrderService.class);

    private final Products products;
    private final Prices prices;
    private final Orders orders;
    private final IdempotencyRecords idempotency;
    private final OrderAnnouncer announcer;
    private final OrderMeters meters;
    private final InstantSource clock;

    OrderService(
            Products products,
            Prices prices,
            Orders orders,
            IdempotencyRecords idempotency,
            OrderAnnouncer announcer,
            OrderMeters meters,
            InstantSource clock) {
        this.products = products;
        this.prices = prices;
        this.orders = orders;
        this.idempotency = idempotency;
        this.announcer = announcer;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Places an order, or returns the order that an earlier request with the same key has placed.
     *
     * @param idempotencyKey if null, the request places a new order
     * @throws UnknownProduct if the catalogue does not contain one of the products
     * @throws NoPrice if one of the products has no price
     * @throws IdempotencyKeyReused if a different request has used the key before
     * @throws ServiceUnavailable if a called service does not respond, or responds with an error
     */
    public Placement place(OrderRequest request, @Nullable String idempotencyKey) {
        return earlierPlacement(request, idempotencyKey).orElseGet(() -> placeNew(request, idempotencyKey));
    }

    public Optional<Order> find(String orderId) {
        return orders.find(orderId);
    }

    /** Returns false while a stored order waits for its announcement, for example because the broker is unavailable. */
    public boolean isAnnounced(Order order) {
        return order.status() != OrderStatus.PLACED || announcer.isAnnounced(order.id());
    }

    public void on(OrderConfirmed event) {
        settle(event.orderId(), OrderStatus.CONFIRMED, Order::confirmed);
    }

    public void on(OrderRejected event) {
        var why = new Rejection(event.reason(), event.detail());
        settle(event.orderId(), OrderStatus.REJECTED, order -> order.rejected(why));
    }

    private Placement placeNew(OrderRequest request, @Nullable String idempotencyKey) {
        var lines = request.linesByProduct();
        var found = lookUp(request, lines);
        var quote = prices.quote(lines);
        var order = newOrder(request, lines, found, quote);
        var announcement = order.announcement(request.paymentToken());
        announcer.prepare(order.id());
        if (!orders.add(new NewOrder(order, announcement, idempotencyRecord(request, idempotencyKey, order.id())))) {
            announcer.abandon(order.id());
            return earlierPlacement(request, idempotencyKey).orElseThrow();
        }
        meters.placed();
        announcer.announce(announcement);
        return new Placement(order, true);
    }

    private List<Product> lookUp(OrderRequest request, List<OrderRequest.Line> lines) {
        var ids = lines.stream().map(OrderRequest.Line::productId).toList();
        var found = products.find(ids);
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id))
                        .orElseThrow(() -> new UnknownProduct(request.firstLineOf(id), id)))
                .toList();
    }

    private Order newOrder(OrderRequest request, List<OrderRequest.Line> lines, List<Product> found, Quote quote) {
        var priced = IntStream.range(0, lines.size())
                .mapToObj(i -> new OrderLine(
                        found.get(i).id(),
                        found.get(i).name(),
                        lines.get(i).quantity(),
                        quote.unitPrices().get(i)))
                .toList();
        return Order.placed(UUID.randomUUID().toString(), request.customer(), priced, quote.total(), clock.instant());
    }

    private static @Nullable IdempotencyRecord idempotencyRecord(
            OrderRequest request, @Nullable String key, String orderId) {
        return key == null ? null : IdempotencyRecord.of(key, request, orderId);
    }

    private Optional<Placement> earlierPlacement(OrderRequest request, @Nullable String idempotencyKey) {
        return Optional.ofNullable(idempotencyKey).flatMap(idempotency::find).map(earlier -> recall(earlier, request));
    }

    private Placement recall(IdempotencyRecord earlier, OrderRequest request) {
        if (!earlier.isFor(request)) {
            throw new IdempotencyKeyReused();
        }
        return new Placement(orders.find(earlier.orderId()).orElseThrow(), false);
    }

    private void settle(String orderId, OrderStatus status, UnaryOperator<Order> change) {
        var ended = new AtomicBoolean();
        orders.change(orderId, order -> {
                    var changed = change.apply(order);
                    ended.set(!changed.equals(order));
                    return changed;
                })
                .ifPresentOrElse(
                        order -> settled(order, status, ended.get()),
                        () -> log.warn("Ignored that order {} became {}: there is no such order", orderId, status));
    }

    private static String outcome(Order order) {
        var rejection = order.rejection();
        return rejection == null
                ? order.status().toString()
                : "%s: %s, %s".formatted(order.status(), rejection.reason(), rejection.detail());
    }

    /** @param ended false if the order had ended before, because the event was delivered again */
    private void settled(Order order, OrderStatus status, boolean ended) {
        if (ended) {
            meters.ended(order, clock.instant());
            log.info("Order {} is {}", order.id(), outcome(order));
        }
        warnUnless(order, status);
    }

    private static void warnUnless(Order order, OrderStatus status) {
        if (order.status() != status) {
            log.warn("Ignored that order {} became {}: it is {} already", order.id(), status, order.status());
        }
    }
}
