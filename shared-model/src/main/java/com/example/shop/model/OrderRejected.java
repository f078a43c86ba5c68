package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** An order will not be fulfilled; all that had been reserved or paid for it was given back. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderRejected(String orderId, Customer customer, RejectionReason reason, String detail, Instant at)
        implements OrderEvent {

    public static final String TYPE = "OrderRejected";
}
