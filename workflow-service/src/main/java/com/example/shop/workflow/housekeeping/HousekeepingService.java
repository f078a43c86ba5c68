package com.example.shop.workflow.housekeeping;

import com.example.shop.workflow.dock.DockCalendar;
import com.example.shop.workflow.dock.DockSlots;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The tasks that are repeated on a schedule. Each may run twice. */
@Service
public class HousekeepingService {

    private static final Logger log = LoggerFactory.getLogger(HousekeepingService.class);

    private final DockSlots dock;
    private final DockCalendar calendar;
    private final Archive archive;
    private final HousekeepingProperties properties;
    private final InstantSource time;
    private final AtomicInteger bookedToday = new AtomicInteger();

    HousekeepingService(
            DockSlots dock,
            DockCalendar calendar,
            Archive archive,
            HousekeepingProperties properties,
            InstantSource time,
            MeterRegistry metrics) {
        this.dock = dock;
        this.calendar = calendar;
        this.archive = archive;
        this.properties = properties;
        this.time = time;
        Gauge.builder("shop.dock.booked", bookedToday, AtomicInteger::get)
                .description("The slots that are booked at the dock for today")
                .register(metrics);
    }

    /** Updates the metric {@code shop.dock.booked}. */
    public void measureDock() {
        bookedToday.set(dock.booked(calendar.today()));
    }

    /** Logs how many slots are booked for today, for the people at the dock. */
    public void planDock() {
        var today = calendar.today();
        log.info("Dock plan of {}: {} slots are booked", today, dock.booked(today));
    }

    /** Deletes old histories of workflows. */
    public void sweep() {
        var purged = archive.purgeEndedBefore(time.instant().minus(properties.keepHistoriesFor()));
        log.info("Purged {} workflows that ended more than {} ago", purged, properties.keepHistoriesFor());
    }
}
