package com.example.shop.dapr.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedPathsTests {

    private final ProtectedPaths paths = new AppTokenProperties(List.of("/carts/*/secrets/**")).paths();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dapr/subscribe",
                "/dapr/config",
                "/events",
                "/events/",
                "/events/order-placed",
                "/bindings/queue-input",
                "/job/announce-1",
                "/actors/Stock/1/method/reserve",
                "/carts/1/secrets",
                "/carts/1/secrets/all",
                "//events/x",
                "/events//x",
                "///events",
                "/events;a=b/x",
                "/;a=b/events/x",
                "/%65vents/x",
                "/%65%76%65%6e%74%73/x",
                "/./events/x",
                "/%2e/events/x",
                "/open/../events/x",
                "/open/%2e%2e/events/x",
                "/open/..;a=b/events/x",
                "/../events/x",
                "/events%2Fx",
                "/carts/a;b=c/secrets;d/all",
                "/carts/a%2F..%2Fb/secrets/all"
            })
    void containEverySpellingOfACallback(String path) {
        assertThat(paths.contain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/carts",
                "/carts/1",
                "/carts/events",
                "/eventsx",
                "/Events/x",
                "/health",
                "/ready",
                "/%2565vents/x",
                "/carts/1/2/secrets"
            })
    void leaveTheRestOpen(String path) {
        assertThat(paths.contain(path)).isFalse();
    }
}
