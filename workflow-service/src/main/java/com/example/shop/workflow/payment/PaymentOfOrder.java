package com.example.shop.workflow.payment;

import com.example.shop.model.Money;
import com.example.shop.model.PaymentToken;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The input of the activity {@link PaymentWorkflowNames#TAKE_PAYMENT}, which stays in the history of its workflow.
 *
 * @param token null unless the earlier release started the workflow
 * @param personalData contains the encrypted token; null if the earlier release started the workflow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentOfOrder(
        String orderId,
        @Nullable PaymentToken token,
        Money amount,
        @Nullable String personalData) {}
