package com.example.shop.model;

/**
 * Who orders, and where the notification goes.
 *
 * <p>Both components are personal data, so {@link #toString()} shows neither.
 */
public record Customer(String name, String email) {

    @Override
    public String toString() {
        return "Customer[***]";
    }
}
