package com.example.shop.model;

/**
 * The customer of an order, with the address for the notification.
 *
 * <p>Both components are personal data, so {@link #toString()} shows neither.
 */
public record Customer(String name, String email) {

    @Override
    public String toString() {
        return "Customer[***]";
    }
}
