package com.example.shop.dapr.secrets;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import org.jspecify.annotations.Nullable;

/** A secret of the secret store. Says its value to who asks for it by name, and to no log, error or JSON. */
@JsonIgnoreType
public final class Secret {

    private final String key;
    private volatile @Nullable String value;

    Secret(String key) {
        this.key = key;
    }

    /**
     * The value; don't keep it, don't pass it on.
     *
     * @throws IllegalStateException before the app has started
     */
    public String reveal() {
        var revealed = value;
        if (revealed == null) {
            throw new IllegalStateException("Secret " + key + " is read when the app starts, not before");
        }
        return revealed;
    }

    void set(String read) {
        this.value = read;
    }

    @Override
    public String toString() {
        return "Secret[" + key + "]";
    }
}
