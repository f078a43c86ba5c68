package com.example.shop.workflow.dock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockPropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Etc/GMT+3"})
    void acceptsARegion(String zone) {
        assertThat(new DockProperties(ZoneId.of(zone)).zone()).hasToString(zone);
    }

    /** Dapr's scheduler reads the zone with Go's time.LoadLocation, which knows only names of its database. */
    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "GMT+02:00", "UTC+05:00", "SystemV/PST8"})
    void refusesAZoneThatTheSchedulerDoesNotKnow(String zone) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DockProperties(ZoneId.of(zone)))
                .withMessageContainingAll(zone, "Europe/Berlin");
    }
}
