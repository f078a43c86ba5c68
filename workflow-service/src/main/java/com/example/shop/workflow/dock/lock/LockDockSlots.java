package com.example.shop.workflow.dock.lock;

import com.example.shop.conventions.journey.RecordJourneyStep;
import com.example.shop.dapr.lock.LockTemplate;
import com.example.shop.dapr.state.StateRecords;
import com.example.shop.model.BuildingBlock;
import com.example.shop.workflow.dock.DockCalendar;
import com.example.shop.workflow.dock.DockDay;
import com.example.shop.workflow.dock.DockSlot;
import com.example.shop.workflow.dock.DockSlots;
import io.dapr.client.DaprClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Books slots under a distributed lock, because two records are changed together: the day and the slot of the order.
 *
 * <p>The lock prevents that replicas do the same work at the same time; it alone does not make the booking safe. If its
 * lease ends during a booking, the record of the day refuses the older fencing token.
 */
@Component
class LockDockSlots implements DockSlots {

    private static final String RESOURCE = "dock";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LockTemplate locks;
    private final StateRecords records;
    private final DockCalendar calendar;

    LockDockSlots(LockTemplate locks, DaprClient client, DockCalendar calendar) {
        this.locks = locks;
        this.records = new StateRecords(client, "statestore");
        this.calendar = calendar;
    }

    @Override
    @RecordJourneyStep(
            block = BuildingBlock.DISTRIBUTED_LOCK,
            text = "Booked dock slot #{#result.number()} of #{#result.day()} under the lock " + RESOURCE)
    public DockSlot book(String orderId) {
        return locks.withFencedLock(RESOURCE, TIMEOUT, token -> find(orderId).orElseGet(() -> book(orderId, token)));
    }

    @Override
    public int booked(LocalDate day) {
        return read(day).booked();
    }

    @Override
    public void cancel(String orderId) {
        locks.withFencedLock(RESOURCE, TIMEOUT, token -> find(orderId)
                .map(slot -> cancel(slot, token))
                .orElse(false));
    }

    private Optional<DockSlot> find(String orderId) {
        return records.find(slotKey(orderId), Booking.class).flatMap(Booking::active);
    }

    /** Changes the day first: if the process stops after that, a slot stays unused, but no slot is booked twice. */
    private DockSlot book(String orderId, long token) {
        var slot = bookFirstFree(orderId, token);
        records.put(slotKey(orderId), new Booking(slot, false));
        return slot;
    }

    private DockSlot bookFirstFree(String orderId, long token) {
        var number = new AtomicInteger();
        var day = calendar.today();
        while (!isBooked(day, number, token)) {
            day = day.plusDays(1);
        }
        return new DockSlot(orderId, day, number.get());
    }

    /**
     * Books the next slot of a day, unless the day is full.
     *
     * @param number is set to the number of the slot, or to 0
     */
    private boolean isBooked(LocalDate day, AtomicInteger number, long token) {
        records.change(dayKey(day), DockDay.class, stored -> {
            var before = stored.orElse(DockDay.EMPTY);
            number.set(before.isFull() ? 0 : before.nextSlot());
            return before.isFull() ? Optional.empty() : Optional.of(before.booked(token));
        });
        return number.get() > 0;
    }

    /** Changes the slot first: no other order can book it before its order has released it. */
    private boolean cancel(DockSlot slot, long token) {
        records.put(slotKey(slot.orderId()), new Booking(slot, true));
        records.change(
                dayKey(slot.day()),
                DockDay.class,
                stored -> Optional.of(stored.orElse(DockDay.EMPTY).cancelled(slot.number(), token)));
        return true;
    }

    private DockDay read(LocalDate day) {
        return records.find(dayKey(day), DockDay.class).orElse(DockDay.EMPTY);
    }

    private static String dayKey(LocalDate day) {
        return "dock-day-" + day;
    }

    private static String slotKey(String orderId) {
        return "dock-slot-" + orderId;
    }

    private record Booking(DockSlot slot, boolean cancelled) {

        Optional<DockSlot> active() {
            return cancelled ? Optional.empty() : Optional.of(slot);
        }
    }
}
