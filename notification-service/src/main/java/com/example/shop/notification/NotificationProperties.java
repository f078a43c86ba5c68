package com.example.shop.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The service's settings.
 *
 * @param wordedByModel used while the configuration store has no value
 * @param wordingTimeout the time limit for the model; together with the time limit of the mail server it is shorter
 *     than the lease
 * @param lease the time limit for sending a mail: longer than all retries of the sidecar to send it, and shorter than
 *     the time in which the sidecar redelivers an event
 */
@Validated
@ConfigurationProperties("notification")
public record NotificationProperties(
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("true") boolean wordedByModel,
        @DefaultValue("8s") @DurationMin(millis = 100) Duration wordingTimeout,
        @DefaultValue @Valid Keys keys) {

    /**
     * Keys of {@code cryptostore}.
     *
     * @param recipients an RSA key, for addresses
     * @param documents a symmetric key of 256 bits, for texts
     */
    public record Keys(
            @DefaultValue("recipients-1.pem") @NotBlank String recipients,
            @DefaultValue("documents-1.json") @NotBlank String documents) {}
}
