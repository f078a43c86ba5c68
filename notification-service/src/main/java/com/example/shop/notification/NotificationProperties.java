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
 * @param wordedByModel holds while the configuration store does not say otherwise
 * @param wordingTimeout how long a model may look for words; with the time for the mail server it stays below the lease
 * @param lease how long a mail may take to be sent: longer than the sidecar tries, shorter than it redelivers events
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
