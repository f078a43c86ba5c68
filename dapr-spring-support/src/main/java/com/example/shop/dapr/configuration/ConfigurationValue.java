package com.example.shop.dapr.configuration;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The value of a key of a configuration store, or a default while the store has none. An invalid value changes nothing. */
public final class ConfigurationValue<T> {

    private static final Logger log = LoggerFactory.getLogger(ConfigurationValue.class);

    private final String key;
    private final T defaultValue;
    private final Function<String, T> parser;
    private volatile T current;

    /** The last invalid value: it is read again at each refresh, and logged once. */
    private volatile @Nullable String invalid;

    /** @param parser throws {@link IllegalArgumentException} with a message that says what it accepts */
    ConfigurationValue(String key, T defaultValue, Function<String, T> parser) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.parser = parser;
        this.current = defaultValue;
    }

    /** Returns the value of this moment: call it for each use, and do not store what it returns. */
    public T current() {
        return current;
    }

    /** @param text null or empty where the store has no such key */
    void update(@Nullable String text) {
        try {
            change(text == null || text.isEmpty() ? defaultValue : parser.apply(text.strip()));
            invalid = null;
        } catch (IllegalArgumentException e) {
            warnOnce(text, e);
        }
    }

    private void change(T value) {
        if (!value.equals(current)) {
            log.info("Configuration {} is now {}, it was {}", key, value, current);
            current = value;
        }
    }

    private void warnOnce(@Nullable String text, IllegalArgumentException reason) {
        if (!Objects.equals(text, invalid)) {
            invalid = text;
            log.warn("Configuration {} stays {}, the new value is invalid: {}", key, current, reason.getMessage());
        }
    }
}
