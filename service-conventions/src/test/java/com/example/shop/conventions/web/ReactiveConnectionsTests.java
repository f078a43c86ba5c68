package com.example.shop.conventions.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.example.shop.dapr.trace.TraceAutoConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.HttpHandlerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.ReactiveWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.WebFluxAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.netty.NettyReactiveWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A sidecar asks an app for its health, which other threads than the server's answer, and at once for something else.
 * Reactor Netty 1.2.18 leaves such a connection unread for good (reactor-netty issue 4361): the sidecar would wait for
 * what the app hosts until the app ends.
 */
class ReactiveConnectionsTests {

    private static final int TIMES = 500;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private ConfigurableApplicationContext app = new GenericApplicationContext();

    @BeforeEach
    void start() {
        app = new SpringApplicationBuilder(Reactive.class)
                .web(WebApplicationType.REACTIVE)
                .run(
                        "--server.port=0",
                        "--spring.config.import=classpath:dapr-spring-support.yaml,classpath:service-conventions.yaml");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void everyRequestIsAnsweredHoweverTheOneBeforeWas() {
        assertThatCode(() -> {
                    for (var i = 0; i < TIMES; i++) {
                        get("/by-another-thread");
                        get("/at-once");
                    }
                })
                .doesNotThrowAnyException();
    }

    private void get(String path) throws Exception {
        var port = app.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        http.send(request, BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class,
        HttpHandlerAutoConfiguration.class,
        ReactiveWebServerFactoryAutoConfiguration.class,
        TraceAutoConfiguration.class, // what threads carry is static: not that of an app which another test has closed
        WebFluxAutoConfiguration.class
    })
    static class Reactive {

        /** Beside Tomcat on the class path of the tests. */
        @Bean
        NettyReactiveWebServerFactory server() {
            return new NettyReactiveWebServerFactory();
        }

        @Bean
        Answers answers() {
            return new Answers();
        }
    }

    @RestController
    static class Answers {

        @GetMapping("/by-another-thread")
        Mono<String> byAnotherThread() {
            return Mono.just("well").subscribeOn(Schedulers.boundedElastic());
        }

        @GetMapping("/at-once")
        Mono<String> atOnce() {
            return Mono.just("here");
        }
    }
}
