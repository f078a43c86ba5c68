package com.example.shop.workflow.dock;

import com.example.shop.model.LeaseLost;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is booked at the dock on one day.
 *
 * @param used how many slots were given out so far
 * @param free those among them that were given back
 * @param fence the greatest fencing token that has written here
 */
public record DockDay(int used, List<Integer> free, long fence) {

    /** Slots a day. */
    static final int CAPACITY = 5_000;

    /** A day on which nothing is booked. */
    public static final DockDay EMPTY = new DockDay(0, List.of(), 0);

    public DockDay {
        free = List.copyOf(free);
    }

    public boolean isFull() {
        return free.isEmpty() && used >= CAPACITY;
    }

    /** How many slots are taken. */
    public int booked() {
        return used - free.size();
    }

    /** The slot that would be given out next. */
    public int nextSlot() {
        return free.isEmpty() ? used + 1 : free.get(0);
    }

    /**
     * After the next slot was given out.
     *
     * @throws LeaseLost if somebody with a greater token was here since ours was given out
     */
    public DockDay booked(long token) {
        LeaseLost.requireNewest(token, fence);
        return free.isEmpty()
                ? new DockDay(used + 1, free, token)
                : new DockDay(used, free.subList(1, free.size()), token);
    }

    /**
     * After a slot was given back.
     *
     * @throws LeaseLost if somebody with a greater token was here since ours was given out
     */
    public DockDay cancelled(int slot, long token) {
        LeaseLost.requireNewest(token, fence);
        Collection<Integer> sorted =
                new TreeSet<>(Stream.concat(free.stream(), Stream.of(slot)).toList());
        return new DockDay(used, List.copyOf(sorted), token);
    }
}
