package com.example.shop.workflow.fulfilment;

/**
 * What became of a {@link Demand}.
 *
 * @param reserved whether all of it is set aside; never a part of it
 * @param available where nothing was reserved: how much there is
 */
public record StockAnswer(boolean reserved, int available) {

    public static StockAnswer enough() {
        return new StockAnswer(true, 0);
    }

    public static StockAnswer only(int available) {
        return new StockAnswer(false, available);
    }
}
