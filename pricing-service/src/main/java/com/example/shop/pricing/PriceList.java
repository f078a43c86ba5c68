package com.example.shop.pricing;

import com.example.shop.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The price of each product, and the discounts for large quantities. */
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
     * Returns the price of each item, in the order of the request, and the total.
     *
     * @throws InvalidQuoteRequest if there are no items
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

    /**
     * Returns the rounded unit price. It is rounded before the multiplication, so that the line total is exactly the
     * unit price times the quantity.
     */
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
