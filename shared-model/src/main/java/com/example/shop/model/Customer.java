package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * The customer of an order, with the address for the notification.
 *
 * <p>Both components are personal data, so {@link #toString()} shows neither.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Customer(String name, String email) {

    /**
     * The addresses that every mail server accepts, and that fit into a header as they are: ASCII letters, digits and
     * signs, without quotes and comments. The local part has at most 64 characters, and the address 254. The empty text
     * matches too.
     */
    public static final String EMAIL_PATTERN = "(?!.{255})(?:(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)?";

    public Customer {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }

    @Override
    public String toString() {
        return "Customer[***]";
    }
}
