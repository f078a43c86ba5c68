package com.example.shop.order;

import com.example.shop.model.Money;
import java.util.List;

/**
 * The prices of the lines.
 *
 * @param unitPrices one price for each line, in the order of the lines, after any discount
 */
public record Quote(List<Money> unitPrices, Money total) {

    public Quote {
        unitPrices = List.copyOf(unitPrices);
    }
}
