package com.example.shop.workflow.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keepHistoriesFor after the end of a workflow; that its order was there is remembered for ever */
@ConfigurationProperties("workflow.housekeeping")
record HousekeepingProperties(@DefaultValue("30d") Duration keepHistoriesFor) {}
