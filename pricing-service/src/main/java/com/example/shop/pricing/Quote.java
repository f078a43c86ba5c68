package com.example.shop.pricing;

import com.example.shop.model.Money;
import java.util.List;

/** The total, and the price of each item in the order of the request. */
public record Quote(List<Line> lines, Money total) {

    public Quote {
        lines = List.copyOf(lines);
    }

    /**
     * One item with its price.
     *
     * @param unitPrice of one piece, after the volume discount
     */
    public record Line(Item item, Money unitPrice, Money total) {}
}
