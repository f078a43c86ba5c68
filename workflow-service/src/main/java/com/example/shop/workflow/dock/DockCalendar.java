package com.example.shop.workflow.dock;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days at the dock. */
@Component
public class DockCalendar {

    private final DockProperties dock;
    private final InstantSource time;

    public DockCalendar(DockProperties dock, InstantSource time) {
        this.dock = dock;
        this.time = time;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(time.instant(), dock.zone());
    }
}
