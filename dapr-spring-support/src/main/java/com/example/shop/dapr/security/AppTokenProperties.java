package com.example.shop.dapr.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param protectedPaths path patterns for sidecars only, in addition to those of Dapr's own callbacks; for example
 *     {@code /products/*}{@code /reservations/**}, which other apps call through their sidecars
 */
@ConfigurationProperties("dapr.app-token")
record AppTokenProperties(@DefaultValue List<String> protectedPaths) {

    /** Everything that Dapr calls, and the folder where this suite's topics live. */
    private static final List<String> CALLBACKS =
            List.of("/dapr/**", "/events/**", "/bindings/**", "/job/**", "/actors/**");

    ProtectedPaths paths() {
        return new ProtectedPaths(
                Stream.concat(CALLBACKS.stream(), protectedPaths.stream()).toList());
    }
}
