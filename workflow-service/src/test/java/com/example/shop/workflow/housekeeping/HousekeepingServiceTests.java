package com.example.shop.workflow.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.example.shop.workflow.dock.DockCalendar;
import com.example.shop.workflow.dock.DockProperties;
import com.example.shop.workflow.dock.DockSlots;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HousekeepingServiceTests {

    /** Six in the morning of 2 January in Auckland. */
    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-01-01T17:00:00Z"));

    private final DockSlots dock = mock();

    @Test
    void thePlanIsThatOfTheDayInTheZoneOfTheDock(CapturedOutput output) {
        given(dock.booked(any())).willReturn(0);
        given(dock.booked(LocalDate.parse("2026-01-02"))).willReturn(7);

        service("Pacific/Auckland").planDock();

        assertThat(output).contains("Dock plan of 2026-01-02: 7 slots are booked");
    }

    private HousekeepingService service(String zone) {
        return new HousekeepingService(
                dock,
                new DockCalendar(new DockProperties(ZoneId.of(zone)), TIME),
                time -> 0,
                new HousekeepingProperties(Duration.ofDays(30)),
                TIME,
                new SimpleMeterRegistry());
    }
}
