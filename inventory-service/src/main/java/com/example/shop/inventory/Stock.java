package com.example.shop.inventory;

import com.example.shop.model.LeaseLost;
import com.example.shop.model.Reservation;
import com.example.shop.model.Reservation.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The available pieces of one product, and the reservations of orders.
 *
 * <p>Each transition returns a new stock and does not change this one. A repeated transition has no further effect.
 *
 * <pre>
 *            reserve          confirm
 *   (none) ----------> HELD ----------> CONFIRMED
 *          <----------      <----------
 *            release          withdraw
 * </pre>
 *
 * @param available the pieces that can be reserved
 * @param reservations by order id
 * @param handled the ids of the last deliveries and counts, from the oldest to the newest
 * @param fence the greatest fencing token under which the stock was restocked or counted
 */
public record Stock(
        String productId, int available, Map<String, Reservation> reservations, List<String> handled, long fence) {

    /** The maximum number of pieces. */
    public static final int CAPACITY = 1_000_000;

    private static final int HANDLED_IDS = 100;

    public Stock {
        if (available < 0) {
            throw new IllegalArgumentException("Stock of %s below zero: %d".formatted(productId, available));
        }
        reservations = Map.copyOf(reservations);
        handled = List.copyOf(handled);
    }

    /** Returns a stock without reservations. */
    public static Stock of(String productId, int available) {
        return new Stock(productId, available, Map.of(), List.of(), 0);
    }

    /** Returns this stock with a reservation that is stored separately. The available pieces stay. */
    public Stock including(Reservation reservation) {
        return with(reservation, available);
    }

    /** Returns this stock without the reservation of an order, which is stored separately. The available pieces stay. */
    public Stock excluding(String orderId) {
        return reservation(orderId).map(reservation -> without(reservation, 0)).orElse(this);
    }

    public Optional<Reservation> reservation(String orderId) {
        return Optional.ofNullable(reservations.get(orderId));
    }

    /**
     * Reserves pieces for an order.
     *
     * @throws OutOfStock if there are not enough pieces
     * @throws ReservationDiffers if the order has reserved another quantity before
     */
    public Stock reserve(String orderId, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("Cannot reserve " + quantity);
        }
        var earlier = reservations.get(orderId);
        if (earlier != null) {
            return repeated(earlier, quantity);
        }
        if (quantity > available) {
            throw new OutOfStock(productId, quantity, available);
        }
        return with(new Reservation(productId, orderId, quantity, Status.HELD), available - quantity);
    }

    /**
     * Confirms a reservation.
     *
     * @throws NoSuchReservation if the order has none
     */
    public Stock confirm(String orderId) {
        return changed(orderId, Status.CONFIRMED);
    }

    /**
     * Withdraws a confirmation, so that the reservation is {@code HELD} again.
     *
     * @throws NoSuchReservation if the order has none
     */
    public Stock withdraw(String orderId) {
        return changed(orderId, Status.HELD);
    }

    /**
     * Releases the reservation of an order. Does nothing if there is none.
     *
     * @throws ReservationConfirmed if the reservation is confirmed
     */
    public Stock release(String orderId) {
        var reservation = reservations.get(orderId);
        if (reservation == null) {
            return this;
        }
        if (reservation.status() == Status.CONFIRMED) {
            throw new ReservationConfirmed(productId, orderId);
        }
        return without(reservation, reservation.quantity());
    }

    /**
     * Deletes the reservation of an order. Held pieces become available again, and confirmed pieces do not, because
     * they are sold.
     */
    public Stock expire(String orderId) {
        var reservation = reservations.get(orderId);
        if (reservation == null) {
            return this;
        }
        return without(reservation, reservation.status() == Status.HELD ? reservation.quantity() : 0);
    }

    /**
     * Adds a delivery, unless it was added before. The ids of the last hundred deliveries and counts are stored for
     * this check.
     *
     * @param token of the lock under which the stock is changed
     * @throws StockCapacityExceeded if the stock would be over its capacity
     * @throws LeaseLost if another owner has acquired the lock since
     */
    public Stock restock(String deliveryId, int quantity, long token) {
        if (quantity < 1) {
            throw new IllegalArgumentException("Cannot restock " + quantity);
        }
        if (handled.contains(deliveryId)) {
            return this;
        }
        if (quantity > CAPACITY - available) {
            throw new StockCapacityExceeded(productId, CAPACITY);
        }
        return changed(available + quantity, deliveryId, token);
    }

    /**
     * Sets the stock to the result of a count, which includes the pieces that are held for orders. If fewer pieces were
     * counted than are held, the available stock is zero.
     *
     * @param token of the lock under which the stock is changed
     * @throws LeaseLost if another owner has acquired the lock since
     */
    public Stock counted(String countId, int pieces, long token) {
        if (pieces < 0 || pieces > CAPACITY) {
            throw new IllegalArgumentException("Cannot have counted " + pieces);
        }
        return handled.contains(countId) ? this : changed(Math.max(0, pieces - held()), countId, token);
    }

    private int held() {
        return reservations.values().stream()
                .filter(reservation -> reservation.status() == Status.HELD)
                .mapToInt(Reservation::quantity)
                .sum();
    }

    private Stock changed(int nowAvailable, String id, long token) {
        LeaseLost.requireNewest(token, fence);
        var known = Stream.concat(handled.stream(), Stream.of(id));
        var forgotten = Math.max(0, handled.size() + 1 - HANDLED_IDS);
        return new Stock(
                productId, nowAvailable, reservations, known.skip(forgotten).toList(), token);
    }

    private Stock repeated(Reservation earlier, int quantity) {
        if (earlier.quantity() != quantity) {
            throw new ReservationDiffers(earlier, quantity);
        }
        return this;
    }

    private Stock changed(String orderId, Status status) {
        var reservation = reservation(orderId).orElseThrow(() -> new NoSuchReservation(productId, orderId));
        return with(new Reservation(productId, orderId, reservation.quantity(), status), available);
    }

    /** @param back the number of pieces that become available again */
    private Stock without(Reservation reservation, int back) {
        var others = new HashMap<>(reservations);
        others.remove(reservation.orderId());
        return new Stock(productId, available + back, others, handled, fence);
    }

    private Stock with(Reservation reservation, int nowAvailable) {
        var all = new HashMap<>(reservations);
        all.put(reservation.orderId(), reservation);
        return new Stock(productId, nowAvailable, all, handled, fence);
    }
}
