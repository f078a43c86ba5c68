package com.example.shop.pricing;

import com.example.shop.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The price of every product, and the discount for who takes many of one. */
public class PriceList {

    private final Currency currency;
    private final Map<String, BigDecimal> prices;
    private final List<VolumeDiscount> discounts;

    PriceList(Currency currency, Map<String, BigDecimal> prices, List<VolumeDiscount> discounts) {
        this.currency = currency;
        this.prices = Map.copyOf(prices);
        this.discounts = discounts.stream()
                .sorted(Comparator.comparingInt(VolumeDiscount::fromQuantity).reversed())
                .toList();
    }

    /**
     * Prices the items as they are asked for, one by one and together.
     *
     * @throws InvalidQuoteRequest if nothing is asked for
     * @throws UnknownProduct if a product has no price
     */
    public Quote quote(List<Item> items) {
        if (items.isEmpty()) {
            throw new InvalidQuoteRequest("lines is empty, at least one is accepted");
        }
        var lines = items.stream().map(this::priced).toList();
        var total = lines.stream().map(line -> line.total().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Quote(lines, new Money(total, currency));
    }

    private Quote.Line priced(Item item) {
        var unitPrice = unitPrice(item);
        var total = unitPrice.multiply(BigDecimal.valueOf(item.quantity()));
        return new Quote.Line(item, new Money(unitPrice, currency), new Money(total, currency));
    }

    /** Rounded before it is multiplied, so that a line adds up for whoever checks it. */
    private BigDecimal unitPrice(Item item) {
        return discountFor(item.quantity())
                .applyTo(listPrice(item.productId()))
                .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private BigDecimal listPrice(String productId) {
        return Optional.ofNullable(prices.get(productId)).orElseThrow(() -> new UnknownProduct(productId));
    }

    private VolumeDiscount discountFor(int quantity) {
        return discounts.stream()
                .filter(discount -> discount.appliesTo(quantity))
                .findFirst()
                .orElse(VolumeDiscount.NONE);
    }
}
