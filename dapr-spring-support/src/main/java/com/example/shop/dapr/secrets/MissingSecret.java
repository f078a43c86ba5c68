package com.example.shop.dapr.secrets;

/** The app needs a secret that it does not get. Names the store and the key, never a value. */
public final class MissingSecret extends RuntimeException {

    private final String store;
    private final String key;

    MissingSecret(String store, String key, String why) {
        super("The secret %s of the secret store %s %s".formatted(key, store, why));
        this.store = store;
        this.key = key;
    }

    public String store() {
        return store;
    }

    public String key() {
        return key;
    }
}
