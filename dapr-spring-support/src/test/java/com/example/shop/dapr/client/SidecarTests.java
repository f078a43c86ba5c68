package com.example.shop.dapr.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.dapr.config.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class SidecarTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void isWhereDaprSays() {
        var sidecar = Sidecar.from(environment
                .withProperty("DAPR_HTTP_PORT", "3501")
                .withProperty("DAPR_GRPC_PORT", "4501")
                .withProperty("DAPR_API_TOKEN", "sesame"));

        assertThat(sidecar.httpEndpoint()).hasToString("http://127.0.0.1:3501");
        assertThat(sidecar.apiToken()).isEqualTo("sesame");
        assertThat(sidecar.properties().getValue(Properties.GRPC_PORT)).isEqualTo(4501);
    }

    @Test
    void mayBeElsewhere() {
        environment.setProperty("DAPR_HTTP_ENDPOINT", "https://dapr.example.com");

        assertThat(Sidecar.from(environment).httpEndpoint()).hasToString("https://dapr.example.com");
    }

    @Test
    void hasTheDefaultsOfTheSdk() {
        environment.setProperty("DAPR_HTTP_PORT", " ");
        var sidecar = Sidecar.from(environment);

        assertThat(sidecar.httpEndpoint()).hasToString("http://127.0.0.1:3500");
        assertThat(sidecar.apiToken()).isNull();
    }

    @Test
    void keepsItsTokenToItself() {
        environment.setProperty("DAPR_API_TOKEN", "sesame");

        assertThat(Sidecar.from(environment)).asString().doesNotContain("sesame");
    }
}
