package com.example.shop.order;

import java.util.List;

/** The prices that pricing-service quotes. */
@FunctionalInterface
public interface Prices {

    /**
     * Returns the prices of the lines.
     *
     * @throws NoPrice if one of the products has no price
     * @throws ServiceUnavailable if pricing-service does not respond, or responds with an error
     */
    Quote quote(List<OrderRequest.Line> lines);
}
