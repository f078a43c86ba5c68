package com.example.shop.dapr.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param protectedPaths path patterns for sidecars only, in addition to those of Dapr's own callbacks; for example
 *     {@code /products/*}{@code /reservations/**}, which other apps call through their sidecars
 */
@ConfigurationProperties("dapr.app-token")
record AppTokenProperties(@DefaultValue List<String> protectedPaths) {

    ProtectedPaths paths() {
        return new ProtectedPaths(protectedPaths);
    }
}
