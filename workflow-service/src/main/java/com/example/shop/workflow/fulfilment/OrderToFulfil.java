package com.example.shop.workflow.fulfilment;

import com.example.shop.model.Customer;
import com.example.shop.model.Money;
import com.example.shop.model.OrderLine;
import com.example.shop.model.PaymentToken;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of a fulfilment, which stays in the history of its workflow.
 *
 * <p>The earlier release had customer and payment token in plain text. Its workflows still run and have to be replayed
 * with the same inputs of activities, so both are passed on as they are.
 *
 * @param customer null unless the earlier release started the workflow
 * @param paymentToken null unless the earlier release started the workflow
 * @param personalData the encrypted customer and payment token; null if the earlier release started the workflow
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderToFulfil(
        String orderId,
        @Nullable Customer customer,
        List<OrderLine> lines,
        Money total,
        @Nullable PaymentToken paymentToken,
        @Nullable String personalData) {

    public OrderToFulfil {
        lines = List.copyOf(lines);
    }

    public static OrderToFulfil encrypted(String orderId, List<OrderLine> lines, Money total, String personalData) {
        return new OrderToFulfil(orderId, null, lines, total, null, personalData);
    }
}
