package com.example.shop.workflow.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepHistoriesFor how long the history of a workflow is kept after its end */
@ConfigurationProperties("workflow.housekeeping")
record HousekeepingProperties(@DefaultValue("30d") Duration keepHistoriesFor) {}
