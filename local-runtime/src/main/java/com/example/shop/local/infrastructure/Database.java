package com.example.shop.local.infrastructure;

import com.example.shop.local.process.Running;

/**
 * The server of the state store.
 *
 * @param connectionString with its password, for sidecars: the secret {@code db-connection-string}
 */
public record Database(Running running, String connectionString) {

    /** Without the password. */
    @Override
    public String toString() {
        return "Database[%s]".formatted(running);
    }
}
