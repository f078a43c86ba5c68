package com.example.shop.order.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The products that a customer has selected and not yet ordered. */
public record Cart(List<Line> lines) {

    /** The format of a cart's id, which the customer chooses. */
    public static final String ID_PATTERN = "[A-Za-z0-9-]{1,64}";

    public static final String ID_MESSAGE = "must be 1 to 64 letters, digits or hyphens";

    /** A cart without lines. */
    public static final Cart EMPTY = new Cart(List.of());

    /** The maximum quantity of one product in a cart. */
    public static final int MAX_QUANTITY = 1_000;

    static final int MAX_LINES = 50;

    /** A quantity of one product. */
    public record Line(String productId, int quantity) {}

    public Cart {
        lines = List.copyOf(lines);
    }

    /**
     * Returns this cart with the line added. The quantity of a product is limited to {@link #MAX_QUANTITY}.
     *
     * @throws CartFull if the cart has the maximum number of products and the added product is a new one
     */
    public Cart plus(Line added) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.put(line.productId(), line.quantity()));
        if (!quantities.containsKey(added.productId()) && quantities.size() == MAX_LINES) {
            throw new CartFull();
        }
        quantities.merge(added.productId(), added.quantity(), (had, more) -> Math.min(MAX_QUANTITY, had + more));
        return new Cart(quantities.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList());
    }
}
