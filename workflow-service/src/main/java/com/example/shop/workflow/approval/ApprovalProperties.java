package com.example.shop.workflow.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The settings of approvals.
 *
 * @param threshold the amount above which a person has to approve an order, while the configuration store has no value
 */
@Validated
@ConfigurationProperties("workflow.approval")
public record ApprovalProperties(
        @DefaultValue("5000") @NotNull @PositiveOrZero BigDecimal threshold) {}
