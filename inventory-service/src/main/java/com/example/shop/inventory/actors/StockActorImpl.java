package com.example.shop.inventory.actors;

import com.example.shop.inventory.AvailablePieces;
import com.example.shop.inventory.Stock;
import com.example.shop.inventory.StockGauge;
import com.example.shop.inventory.actors.StockAnswer.Refusal;
import com.example.shop.model.Reservation;
import io.dapr.actors.ActorId;
import io.dapr.actors.runtime.AbstractActor;
import io.dapr.actors.runtime.ActorRuntimeContext;
import io.dapr.actors.runtime.Remindable;
import io.dapr.utils.TypeRef;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Stores one {@link Stock} as its state, under the key {@code stock}, with the reservations that are held. A confirmed
 * reservation has a key of its own, because the stock would grow with each order otherwise, and each turn reads all of it.
 *
 * <p>After each change it stores the available pieces for readers, who call no actor.
 *
 * <p>A <i>reminder</i> for each order removes a reservation that was not confirmed. It is durable, also over a restart. It
 * is repeated until it has succeeded, because Dapr drops a reminder without a period after three failed retries. A
 * <i>timer</i> updates the gauge of the stock soon after a change, once for all changes until then. It ends with the actor;
 * then only the update of the gauge is lost. A timer with a period would keep the actor in memory for ever, because each
 * of its turns counts as use.
 */
class StockActorImpl extends AbstractActor implements StockActor, Remindable<String> {

    private static final Logger log = LoggerFactory.getLogger(StockActorImpl.class);

    private static final String STATE = "stock";
    private static final String CONFIRMED = "confirmed-";
    private static final String EXPIRE = "expire-";
    private static final Duration ONCE = Duration.ofMillis(-1);
    private static final Duration UNTIL_IT_SUCCEEDS = Duration.ofMinutes(1);

    /** The collaborators of the actor. */
    record Collaborators(
            StockGauge gauge, AvailablePieces pieces, Duration reservationsExpireAfter, Duration reportAfter) {}

    private final Collaborators with;

    /** Whether a timer is set. It needs no lock, because Dapr runs one turn of an actor at a time. */
    private boolean reporting;

    /** The pieces that were stored for readers last; -1 before that. It needs no lock for the same reason. */
    private int stored = -1;

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
                .flatMap(opened -> opened
                        ? Mono.empty()
                        : set(Stock.of(productId(), quantity)).then(saveState()))
                .then(read());
    }

    @Override
    public Mono<StockAnswer> read() {
        return change("", stock -> stock);
    }

    @Override
    public Mono<StockAnswer> reserve(Quantity order) {
        return change(order.id(), stock -> stock.reserve(order.id(), order.quantity()))
                .flatMap(answer -> isHeld(answer) ? remembered(order, answer) : Mono.just(answer));
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
        stored = -1; // so that a copy that is wrong, for whatever reason, is corrected
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
        return change(orderId, stock -> stock.expire(orderId)).then(unregisterReminder(name));
    }

    private static boolean isHeld(StockAnswer answer) {
        var reservation = answer.reservation();
        return answer.refusal() == null && reservation != null && !isConfirmed(reservation);
    }

    /**
     * Registers the reminder before it returns the answer. If the process ends between the reservation and the reminder,
     * the caller repeats the call, which registers it then.
     */
    private Mono<StockAnswer> remembered(Quantity order, StockAnswer answer) {
        return registerReminder(EXPIRE + order.id(), order.id(), with.reservationsExpireAfter(), UNTIL_IT_SUCCEEDS)
                .thenReturn(answer);
    }

    private Mono<StockAnswer> change(String orderId, UnaryOperator<Stock> transition) {
        return load(orderId)
                .flatMap(stock -> change(stock, orderId, transition))
                .defaultIfEmpty(new StockAnswer(Refusal.NEVER_IN_STOCK, -1, null, false));
    }

    private Mono<StockAnswer> change(Stock before, String orderId, UnaryOperator<Stock> transition) {
        try {
            var after = transition.apply(before);
            var answer = answer(null, before, after, orderId);
            var done = after.equals(before) ? Mono.<Void>empty() : save(before, after, orderId);
            return done.then(storeForReaders(after)).thenReturn(answer);
        } catch (RuntimeException refused) {
            return Mono.just(answer(Refusal.of(refused), before, before, orderId));
        }
    }

    /** Returns the stock with the reservation of the order, if it has one. Other reservations may be missing. */
    private Mono<Stock> load(String orderId) {
        return state(STATE, Stock.class)
                .flatMap(
                        stock -> orderId.isEmpty() || stock.reservation(orderId).isPresent()
                                ? Mono.just(stock)
                                : state(CONFIRMED + orderId, Reservation.class)
                                        .map(stock::including)
                                        .defaultIfEmpty(stock));
    }

    private <T> Mono<T> state(String key, Class<T> type) {
        return getActorStateManager().get(key, type).onErrorResume(NoSuchElementException.class, none -> Mono.empty());
    }

    /** Saves at once and not at the end of the turn, because a reminder is registered after it. */
    private Mono<Void> save(Stock before, Stock after, String orderId) {
        var confirmed = after.reservation(orderId).filter(StockActorImpl::isConfirmed);
        var reservation = confirmed
                .map(sold -> getActorStateManager().set(CONFIRMED + orderId, sold))
                .orElseGet(() -> removeConfirmed(before, orderId));
        return set(confirmed.isPresent() ? after.excluding(orderId) : after)
                .then(reservation)
                .then(saveState())
                .then(reportIn(with.reportAfter()));
    }

    private Mono<Void> set(Stock stock) {
        return getActorStateManager().set(STATE, stock);
    }

    private Mono<Void> removeConfirmed(Stock before, String orderId) {
        return before.reservation(orderId).filter(StockActorImpl::isConfirmed).isPresent()
                ? getActorStateManager().remove(CONFIRMED + orderId)
                : Mono.empty();
    }

    private static boolean isConfirmed(Reservation reservation) {
        return reservation.status() == Reservation.Status.CONFIRMED;
    }

    /** If this fails, the turn has done its work; the next one stores the pieces. */
    private Mono<Void> storeForReaders(Stock stock) {
        var pieces = stock.available();
        if (pieces == stored) {
            return Mono.empty();
        }
        return with.pieces()
                .store(productId(), pieces)
                .doOnSuccess(done -> stored = pieces)
                .doOnError(failure -> log.warn(
                        "The {} pieces of {} are not stored for readers yet: {}",
                        pieces,
                        productId(),
                        failure.toString()))
                .onErrorComplete();
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
