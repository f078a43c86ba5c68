package com.example.shop.order.cart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a customer has gathered so far. */
public record Cart(List<Line> lines) {

    /** What the id of a cart looks like, which customers choose. */
    public static final String ID_PATTERN = "[A-Za-z0-9-]{1,64}";

    public static final String ID_MESSAGE = "must be 1 to 64 letters, digits or hyphens";

    /** A cart with nothing in it. */
    public static final Cart EMPTY = new Cart(List.of());

    /** The most that a cart holds of one product. */
    public static final int MOST_OF_ONE = 1_000;

    static final int MOST_LINES = 50;

    /** So many pieces of one product. */
    public record Line(String productId, int quantity) {}

    public Cart {
        lines = List.copyOf(lines);
    }

    /**
     * With more of a product, of which it then holds no more than it can.
     *
     * @throws CartFull if it is a product too many
     */
    public Cart plus(Line added) {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.put(line.productId(), line.quantity()));
        if (!quantities.containsKey(added.productId()) && quantities.size() == MOST_LINES) {
            throw new CartFull();
        }
        quantities.merge(added.productId(), added.quantity(), (had, more) -> Math.min(MOST_OF_ONE, had + more));
        return new Cart(quantities.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList());
    }
}
