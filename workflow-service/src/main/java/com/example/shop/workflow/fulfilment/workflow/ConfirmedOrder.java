package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.Customer;
import com.example.shop.model.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link AnnounceConfirmation}, which stays in the history of its workflow.
 *
 * @param customer null unless the earlier release started the workflow
 * @param personalData contains the encrypted customer; null if the earlier release started the workflow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConfirmedOrder(
        String orderId,
        @Nullable Customer customer,
        Money total,
        Instant at,
        @Nullable String personalData) {}
