package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.Customer;
import com.example.shop.model.RejectionReason;
import com.example.shop.workflow.fulfilment.OrderToFulfil;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@link AnnounceRejection}, which stays in the history of its workflow.
 *
 * @param customer null unless the earlier release started the workflow
 * @param personalData contains the encrypted customer; null if the earlier release started the workflow
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectedOrder(
        String orderId,
        @Nullable Customer customer,
        RejectionReason reason,
        String detail,
        Instant at,
        @Nullable String personalData) {

    static RejectedOrder of(OrderToFulfil order, RejectionReason reason, String detail, Instant at) {
        return new RejectedOrder(order.orderId(), order.customer(), reason, detail, at, order.personalData());
    }
}
