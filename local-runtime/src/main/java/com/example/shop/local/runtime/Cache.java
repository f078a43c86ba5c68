package com.example.shop.local.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where what was built once is kept for all checkouts of a user. */
public final class Cache {

    private Cache() {}

    /** The folder of this project in {@code XDG_CACHE_HOME}, or in {@code ~/.cache} where that is not set. */
    public static Path directory(Map<String, String> environment, Path home) {
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".cache"))
                .resolve("dapr-shop");
    }
}
