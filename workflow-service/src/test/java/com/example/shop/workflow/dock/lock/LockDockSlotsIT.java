package com.example.shop.workflow.dock.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.workflow.WorkflowServiceTest;
import com.example.shop.workflow.dock.DockSlot;
import com.example.shop.workflow.dock.DockSlots;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WorkflowServiceTest
class LockDockSlotsIT {

    private final String orderId = UUID.randomUUID().toString();
    private final DockSlots dockSlots;

    LockDockSlotsIT(@Autowired DockSlots dockSlots) {
        this.dockSlots = dockSlots;
    }

    @Test
    void anOrderThatAsksAgainKeepsItsSlot() {
        assertThat(dockSlots.book(orderId)).isEqualTo(dockSlots.book(orderId));
    }

    @Test
    void noSlotIsGivenOutTwice() {
        var threads = Executors.newFixedThreadPool(6);
        var bookings = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> dockSlots.book(orderId + "-" + i), threads))
                .toList();

        assertThat(CompletableFuture.allOf(bookings.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofMinutes(1));
        assertThat(bookings)
                .extracting(CompletableFuture::join)
                .extracting(DockSlot::day, DockSlot::number)
                .doesNotHaveDuplicates();
        threads.shutdown();
    }

    @Test
    void aSlotThatIsGivenBackIsGivenOutAgain() {
        var slot = dockSlots.book(orderId);

        dockSlots.cancel(orderId);
        dockSlots.cancel(orderId);
        var next = dockSlots.book(orderId + "-next");

        assertThat(next.number()).isEqualTo(slot.number());
        assertThat(dockSlots.book(orderId).number()).isNotEqualTo(slot.number());
    }
}
