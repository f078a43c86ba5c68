package com.example.shop.dapr.configuration;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that follows a key of a configuration store: the default until the store has told another one, and again once
 * the key is gone. What cannot be understood changes nothing.
 */
public final class Setting<T> {

    private static final Logger log = LoggerFactory.getLogger(Setting.class);

    private final String key;
    private final T defaultValue;
    private final Function<String, T> parser;
    private volatile T current;

    /** The last value that was no good: it is read again and again, and told of once. */
    private volatile @Nullable String refused;

    /** @param parser throws {@link IllegalArgumentException} with what it accepts when it is given anything else */
    Setting(String key, T defaultValue, Function<String, T> parser) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.parser = parser;
        this.current = defaultValue;
    }

    /** The value as it is now; ask again rather than keep it. */
    public T current() {
        return current;
    }

    /** @param value null or empty where the store has none */
    void update(@Nullable String value) {
        try {
            change(value == null || value.isEmpty() ? defaultValue : parser.apply(value.strip()));
            refused = null;
        } catch (IllegalArgumentException e) {
            refuse(value, e);
        }
    }

    private void refuse(@Nullable String value, IllegalArgumentException reason) {
        if (!Objects.equals(value, refused)) {
            refused = value;
            log.warn("Setting {} stays {}, its new value is no good: {}", key, current, reason.getMessage());
        }
    }

    private void change(T value) {
        if (!value.equals(current)) {
            log.info("Setting {} is {} now, was {}", key, value, current);
            current = value;
        }
    }
}
