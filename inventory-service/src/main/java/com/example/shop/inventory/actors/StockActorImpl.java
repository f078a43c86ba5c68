package com.example.shop.inventory.actors;

import com.example.shop.inventory.Stock;
import com.example.shop.inventory.StockGauge;
import com.example.shop.inventory.actors.StockAnswer.Refusal;
import com.example.shop.model.BuildingBlock;
import com.example.shop.model.Journey;
import io.dapr.actors.ActorId;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import io.dapr.actors.runtime.Remindable;
import io.dapr.utils.TypeRef;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Holds one {@link Stock} as its state, under the key {@code stock}.
 *
 * <p>A <i>reminder</i> an order forgets a reservation that nobody confirms: it is durable and comes also after a restart.
 * A <i>timer</i> shows the stock as a gauge soon after a change, one for however many changes there are until then: it
 * ends with the actor, and nothing is lost with it but a figure. One that came again and again would keep the actor in
 * memory for ever, because each of its turns counts as use.
 */
class StockActorImpl extends AbstractActor implements StockActor, Remindable<String> {

    private static final String STATE = "stock";
    private static final String EXPIRE = "expire-";
    private static final Duration ONCE = Duration.ofMillis(-1);

    /** What an actor works with besides its state. */
    record Collaborators(Journey journey, StockGauge gauge, Duration reservationsExpireAfter, Duration reportAfter) {}

    private final Collaborators with;

    /** Whether a timer is set. No lock: turns come one after the other. */
    private boolean reporting;

    StockActorImpl(ActorRuntimeContext<StockActorImpl> context, ActorId productId, Collaborators with) {
        super(context, productId);
        this.with = with;
    }

    @Override
    protected Mono<Void> onActivate() {
        return reportIn(Duration.ZERO);
    }

    @Override
    protected Mono<Void> onDeactivate() {
        return Mono.fromRunnable(() -> with.gauge().forget(productId()));
    }

    @Override
    public Mono<StockAnswer> open(int quantity) {
        return getActorStateManager()
                .contains(STATE)
                .flatMap(opened -> opened ? Mono.empty() : save(Stock.of(productId(), quantity)))
                .then(read());
    }

    @Override
    public Mono<StockAnswer> read() {
        return change("", stock -> stock);
    }

    @Override
    public Mono<StockAnswer> reserve(Quantity order) {
        return change(order.id(), stock -> stock.reserve(order.id(), order.quantity()))
                .flatMap(answer -> answer.first() ? remembered(order, answer) : Mono.just(answer));
    }

    @Override
    public Mono<StockAnswer> confirm(String orderId) {
        return change(orderId, stock -> stock.confirm(orderId));
    }

    @Override
    public Mono<StockAnswer> withdraw(String orderId) {
        return change(orderId, stock -> stock.withdraw(orderId));
    }

    @Override
    public Mono<StockAnswer> release(String orderId) {
        return change(orderId, stock -> stock.release(orderId))
                .flatMap(answer -> answer.refusal() == null
                        ? unregisterReminder(EXPIRE + orderId).thenReturn(answer)
                        : Mono.just(answer));
    }

    @Override
    public Mono<StockAnswer> restock(StockChange delivery) {
        return change("", stock -> stock.restock(delivery.id(), delivery.quantity(), delivery.token()));
    }

    @Override
    public Mono<StockAnswer> count(StockChange count) {
        return change("", stock -> stock.counted(count.id(), count.quantity(), count.token()));
    }

    @Override
    public Mono<Void> report(String nothing) {
        reporting = false;
        return read().doOnNext(answer -> with.gauge().show(productId(), answer.available()))
                .then();
    }

    @Override
    public TypeRef<String> getStateType() {
        return TypeRef.STRING;
    }

    /** What was only held is given back then, and what was sold is forgotten, or the state would grow for ever. */
    @Override
    public Mono<Void> receiveReminder(String name, String orderId, Duration dueTime, Duration period) {
        return change(orderId, stock -> stock.expire(orderId)).then();
    }

    /** The reminder before the answer: a process that dies in between has promised nothing to anybody. */
    private Mono<StockAnswer> remembered(Quantity order, StockAnswer answer) {
        with.journey()
                .record(
                        order.id(),
                        BuildingBlock.ACTORS,
                        "Stock actor %s set %d aside".formatted(productId(), order.quantity()));
        return registerReminder(EXPIRE + order.id(), order.id(), with.reservationsExpireAfter(), ONCE)
                .thenReturn(answer);
    }

    private Mono<StockAnswer> change(String orderId, UnaryOperator<Stock> transition) {
        return getActorStateManager()
                .contains(STATE)
                .flatMap(opened -> opened
                        ? getActorStateManager()
                                .get(STATE, Stock.class)
                                .flatMap(stock -> change(stock, orderId, transition))
                        : Mono.just(new StockAnswer(Refusal.NEVER_IN_STOCK, -1, null, false)));
    }

    private Mono<StockAnswer> change(Stock before, String orderId, UnaryOperator<Stock> transition) {
        try {
            var after = transition.apply(before);
            var answer = answer(null, before, after, orderId);
            return after.equals(before)
                    ? Mono.just(answer)
                    : save(after).then(reportIn(with.reportAfter())).thenReturn(answer);
        } catch (RuntimeException refused) {
            return Mono.just(answer(Refusal.of(refused), before, before, orderId));
        }
    }

    /** Written at the end of the turn, by the runtime; at once here, because a reminder is registered after it. */
    private Mono<Void> save(Stock stock) {
        return getActorStateManager().set(STATE, stock).then(saveState());
    }

    private Mono<Void> reportIn(Duration delay) {
        if (reporting) {
            return Mono.empty();
        }
        reporting = true;
        return registerActorTimer("report", "report", "", delay, ONCE).then();
    }

    private static StockAnswer answer(@Nullable Refusal refusal, Stock before, Stock after, String orderId) {
        var reservation = after.reservation(orderId);
        return new StockAnswer(
                refusal,
                after.available(),
                reservation.orElse(null),
                reservation.isPresent() && before.reservation(orderId).isEmpty());
    }

    private String productId() {
        return getId().toString();
    }
}
