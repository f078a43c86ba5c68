package com.example.shop.notification;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The service's settings.
 *
 * @param lease how long a mail may take to be sent: longer than the sidecar tries, shorter than it redelivers events
 */
@Validated
@ConfigurationProperties("notification")
record NotificationProperties(
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration lease) {}
