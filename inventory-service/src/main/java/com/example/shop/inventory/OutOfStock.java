package com.example.shop.inventory;

/** An order wants more pieces than are available. */
public class OutOfStock extends RuntimeException {

    private final String productId;
    private final int requested;
    private final int available;

    public OutOfStock(String productId, int requested, int available) {
        super("%d pieces of %s can be reserved, not %d".formatted(available, productId, requested));
        this.productId = productId;
        this.requested = requested;
        this.available = available;
    }

    public String productId() {
        return productId;
    }

    public int requested() {
        return requested;
    }

    public int available() {
        return available;
    }
}
