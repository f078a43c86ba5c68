package com.example.shop.workflow.personaldata;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The encryption of personal data.
 *
 * @param key the name of the symmetric key of {@code cryptostore} that encrypts; an earlier key still decrypts
 */
@Validated
@ConfigurationProperties("workflow.personal-data")
public record PersonalDataProperties(
        @DefaultValue("fulfilments-1.json") @NotBlank String key) {}
