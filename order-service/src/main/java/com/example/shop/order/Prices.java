package com.example.shop.order;

import java.util.List;

/** The prices that pricing-service quotes. */
@FunctionalInterface
public interface Prices {

    /**
     * Asks what the lines cost.
     *
     * @throws NoPrice if one of the products has none
     * @throws ServiceUnavailable if nobody can tell now
     */
    Quote quote(List<OrderRequest.Line> lines);
}
