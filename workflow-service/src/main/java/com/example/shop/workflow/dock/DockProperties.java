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
public record DockProperties(@DefaultValue("UTC") ZoneId zone) {}
