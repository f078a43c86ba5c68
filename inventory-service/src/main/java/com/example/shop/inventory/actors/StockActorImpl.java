package com.example.shop.inventory.actors;

import com.example.shop.inventory.Stock;
import com.example.shop.inventory.StockGauge;
import com.example.shop.inventory.actors.StockAnswer.Refusal;
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
 * Stores one {@link Stock} as its state, under the key {@code stock}.
 *
 * <p>A <i>reminder</i> for each order removes a reservation that was not confirmed. It is durable, also over a restart. A
 * <i>timer</i> updates the gauge of the stock soon after a change, once for all changes until then. It ends with the actor;
 * then only the update of the gauge is lost. A timer with a period would keep the actor in memory for ever, because each
 * of its turns counts as use.
 */
class StockActorImpl extends AbstractActor implements StockActor, Remindable<String> {

    private static final String STATE = "stock";
    private static final String EXPIRE = "expire-";
    private static final Duration ONCE = Duration.ofMillis(-1);

    /** The collaborators of the actor. */
    record Collaborators(StockGauge gauge, Duration reservationsExpireAfter, Duration reportAfter) {}

    private final Collaborators with;

    /** Whether a timer is set. It needs no lock, because Dapr runs one turn of an actor at a time. */
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
        return Mono.fromRunnable(() -> with.gauge().remove(productId()));
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

    /** Returns what was only held, and deletes what was sold, because the state would grow for ever otherwise. */
    @Override
    public Mono<Void> receiveReminder(String name, String orderId, Duration dueTime, Duration period) {
        return change(orderId, stock -> stock.expire(orderId)).then();
    }

    /** Registers the reminder before it returns the answer, so that a crash in between leaves no reservation for ever. */
    private Mono<StockAnswer> remembered(Quantity order, StockAnswer answer) {
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

    /** Saves at once and not at the end of the turn, because a reminder is registered after it. */
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
