package com.example.shop.pricing;

import com.example.shop.model.Money;
import java.util.List;

/** What the asked items cost together, and each of them in the order they were asked for. */
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
