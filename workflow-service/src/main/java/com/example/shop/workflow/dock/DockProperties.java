package com.example.shop.workflow.dock;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the dock.
 *
 * @param zone the time zone of the dock, in which its days begin and its plan is made, for example {@code Europe/Berlin}
 */
@ConfigurationProperties("workflow.dock")
public record DockProperties(@DefaultValue("UTC") ZoneId zone) {

    /** Java also accepts offsets such as {@code +02:00} and old names, which Dapr's scheduler cannot read in a schedule. */
    public DockProperties {
        if (!zone.getId().matches("UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+")
                || zone.getId().startsWith("SystemV/")) {
            throw new IllegalArgumentException(
                    "The zone of the dock is %s; accepted are UTC and the names of regions, for example Europe/Berlin"
                            .formatted(zone));
        }
    }
}
