package com.example.shop.workflow.dock;

import com.example.shop.model.LeaseLost;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The bookings of one day at the dock.
 *
 * @param used how many slots were booked so far
 * @param free the numbers of those that were cancelled
 * @param fence the greatest fencing token of all writers
 */
public record DockDay(int used, List<Integer> free, long fence) {

    /** The number of slots of a day. */
    static final int CAPACITY = 5_000;

    /** A day on which nothing is booked. */
    public static final DockDay EMPTY = new DockDay(0, List.of(), 0);

    public DockDay {
        free = List.copyOf(free);
    }

    public boolean isFull() {
        return free.isEmpty() && used >= CAPACITY;
    }

    /** Returns how many slots are booked now. */
    public int booked() {
        return used - free.size();
    }

    /** Returns the number of the slot that is booked next. */
    public int nextSlot() {
        return free.isEmpty() ? used + 1 : free.get(0);
    }

    /**
     * Returns the day after the next slot is booked.
     *
     * @throws LeaseLost if a holder with a greater token has written in the meantime
     */
    public DockDay booked(long token) {
        LeaseLost.requireNewest(token, fence);
        return free.isEmpty()
                ? new DockDay(used + 1, free, token)
                : new DockDay(used, free.subList(1, free.size()), token);
    }

    /**
     * Returns the day after a slot is cancelled.
     *
     * @throws LeaseLost if a holder with a greater token has written in the meantime
     */
    public DockDay cancelled(int slot, long token) {
        LeaseLost.requireNewest(token, fence);
        Collection<Integer> sorted =
                new TreeSet<>(Stream.concat(free.stream(), Stream.of(slot)).toList());
        return new DockDay(used, List.copyOf(sorted), token);
    }
}
