package com.example.shop.workflow.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.model.LeaseLost;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockDayTests {

    @Test
    void givesOutSlotsInTheirOrder() {
        var day = DockDay.EMPTY.booked(1).booked(2);

        assertThat(day).isEqualTo(new DockDay(2, List.of(), 2));
        assertThat(day.nextSlot()).isEqualTo(3);
    }

    @Test
    void givesOutFirstWhatWasGivenBack() {
        var day = DockDay.EMPTY.booked(1).booked(2).booked(3).cancelled(2, 4).cancelled(1, 5);

        assertThat(day.nextSlot()).isEqualTo(1);
        assertThat(day.booked(6).nextSlot()).isEqualTo(2);
    }

    @Test
    void isFullWhenAllIsGivenOut() {
        assertThat(new DockDay(DockDay.CAPACITY, List.of(), 1).isFull()).isTrue();
        assertThat(new DockDay(DockDay.CAPACITY, List.of(7), 1).isFull()).isFalse();
    }

    @Test
    void refusesWhoeverHasLostTheLease() {
        var day = DockDay.EMPTY.booked(7);

        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> day.booked(6));
        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> day.cancelled(1, 6));
        assertThat(day.booked(7).fence()).as("the same holder again").isEqualTo(7);
    }
}
