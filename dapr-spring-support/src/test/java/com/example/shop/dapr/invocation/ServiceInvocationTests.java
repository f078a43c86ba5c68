package com.example.shop.dapr.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.client.Sidecar;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import com.example.shop.testapp.FakeSidecar;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.client.RestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.function.client.WebClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ServiceInvocationTests {

    private record Product(String id, int stock) {}

    private interface Inventory {

        @GetExchange("/products/{id}")
        Product find(@PathVariable String id);

        @PostExchange("/products")
        Product add(@RequestBody Product product);
    }

    private final FakeSidecar sidecar = FakeSidecar.start();

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    RestClientAutoConfiguration.class,
                    DaprClientAutoConfiguration.class,
                    TraceAutoConfiguration.class,
                    WebClientAutoConfiguration.class,
                    InvocationAutoConfiguration.class))
            .withPropertyValues(
                    "spring.jackson.deserialization.fail-on-unknown-properties=true",
                    "resilience4j.timelimiter.instances.sidecar.timeout-duration=35s",
                    "DAPR_HTTP_PORT=" + sidecar.httpPort(),
                    "DAPR_API_TOKEN=" + FakeSidecar.TOKEN);

    @AfterEach
    void stop() {
        sidecar.close();
    }

    @Test
    void namesTheAppAndShowsTheToken() {
        sidecar.answerHttp(200, "{\"id\":\"kettle\",\"stock\":1,\"addedLater\":true}");
        app.run(context -> {
            var inventory = blocking(context, invocation(context));

            assertThat(inventory.find("kettle")).isEqualTo(new Product("kettle", 1));
            assertThat(inventory.add(new Product("kettle", 1))).isEqualTo(new Product("kettle", 1));
            assertThat(sidecar.calls()).hasSize(2).allSatisfy(call -> {
                assertThat(call.header("dapr-app-id")).contains("inventory-service");
                assertThat(call.header("dapr-api-token")).contains(FakeSidecar.TOKEN);
                assertThat(call.header("upgrade")).isEmpty();
            });
        });
    }

    /** The sidecar does not keep the body of a request without a length, and therefore never repeats such a request. */
    @Test
    void aRequestSaysHowLongItIs() {
        sidecar.answerHttp(200, "{\"id\":\"kettle\",\"stock\":1}");
        app.run(context -> {
            blocking(context, invocation(context)).add(new Product("kettle", 1));

            assertThat(sidecar.calls()).singleElement().satisfies(call -> {
                assertThat(call.header("content-length")).isPresent();
                assertThat(call.header("transfer-encoding")).isEmpty();
            });
        });
    }

    /** An error that the sidecar returns is not retried, because the sidecar has already retried the call. */
    @Test
    void asksASidecarThatAnswersOnce() {
        sidecar.answerHttp(503, "{\"errorCode\":\"ERR_DIRECT_INVOKE\"}");
        app.run(context -> {
            var inventory = blocking(context, invocation(context));

            assertThatExceptionOfType(HttpServerErrorException.class).isThrownBy(() -> inventory.find("kettle"));
            assertThat(sidecar.calls()).hasSize(1);
        });
    }

    @Test
    void encodesWhatGoesIntoAPath() {
        sidecar.answerHttp(404, "{}");
        app.run(context -> {
            var inventory = blocking(context, invocation(context));

            assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                    .isThrownBy(() -> inventory.find("../a b?c"));
            assertThat(sidecar.calls()).singleElement().satisfies(call -> assertThat(call.target())
                    .isEqualTo("/products/..%2Fa%20b%3Fc"));
        });
    }

    @Test
    void doesNotWaitForEver() {
        app.withPropertyValues("dapr.invocation.read-timeout=200ms").run(context -> {
            sidecar.hang();
            var inventory = blocking(context, invocation(context));

            assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> inventory.find("kettle"));
        });
    }

    @Test
    void aCallMayHaveATimeOfItsOwn() {
        app.run(context -> {
            sidecar.hang();
            var inventory = blocking(context, invocation(context).withReadTimeout(Duration.ofMillis(200)));

            assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> inventory.find("kettle"));
        });
    }

    @Test
    void withoutBlockingItIsTheSame() {
        sidecar.answerHttp(200, "{\"id\":\"kettle\",\"stock\":1,\"addedLater\":true}");
        app.run(context -> {
            var inventory = reactive(context);

            StepVerifier.create(inventory.find("kettle", "red"))
                    .expectNext(new Product("kettle", 1))
                    .verifyComplete();
            StepVerifier.create(inventory.replace("kettle", new Product("kettle", 1)))
                    .expectNext(new Product("kettle", 1))
                    .verifyComplete();
            assertThat(sidecar.calls()).hasSize(2).allSatisfy(call -> {
                assertThat(call.header("dapr-app-id")).contains("inventory-service");
                assertThat(call.header("dapr-api-token")).contains(FakeSidecar.TOKEN);
                assertThat(call.header("upgrade")).isEmpty();
            });
            assertThat(sidecar.calls().get(0).target()).isEqualTo("/products/kettle?colour=red");
        });
    }

    @Test
    void withoutBlockingItFailsWithTheExceptionsOfWebClient() {
        app.run(context -> {
            var inventory = reactive(context);

            sidecar.answerHttp(404, "{\"type\":\"urn:problem:unknown-product\"}");
            StepVerifier.create(inventory.find("tea", "red"))
                    .expectErrorSatisfies(failure -> assertThat(failure)
                            .isInstanceOfSatisfying(
                                    WebClientResponseException.NotFound.class,
                                    e -> assertThat(e.getResponseBodyAsString()).contains("unknown-product")))
                    .verify();
            sidecar.answerHttp(503, "{\"errorCode\":\"ERR_DIRECT_INVOKE\"}");
            StepVerifier.create(inventory.find("tea", "red"))
                    .expectError(WebClientResponseException.ServiceUnavailable.class)
                    .verify();
        });
        app.withPropertyValues("dapr.invocation.read-timeout=200ms").run(context -> {
            sidecar.hang();
            StepVerifier.create(reactive(context).find("tea", "red"))
                    .expectError(WebClientRequestException.class)
                    .verify();
        });
    }

    @Test
    void measuresEachCall() {
        app.withBean(SimpleMeterRegistry.class).run(context -> {
            sidecar.answerHttp(404, "{}");
            assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                    .isThrownBy(() -> blocking(context, invocation(context)).find("kettle"));
            StepVerifier.create(reactive(context).find("kettle", "red"))
                    .expectError(WebClientResponseException.NotFound.class)
                    .verify();

            assertThat(context.getBean(MeterRegistry.class)
                            .get("dapr.client.calls")
                            .tags("block", "service invocation", "operation", "GET")
                            .tags("target", "inventory-service", "error", "404")
                            .timer()
                            .count())
                    .isEqualTo(2);
        });
    }

    private static RestClientInvocation invocation(ApplicationContext context) {
        return context.getBean(RestClientInvocation.class);
    }

    private static Inventory blocking(ApplicationContext context, RestClientInvocation invocation) {
        var client = context.getBean(RestClient.Builder.class)
                .baseUrl(context.getBean(Sidecar.class).httpEndpoint())
                .defaultHeader("dapr-app-id", "inventory-service")
                .apply(invocation)
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(Inventory.class);
    }

    private static ReactiveInventory reactive(ApplicationContext context) {
        var client = context.getBean(WebClient.Builder.class)
                .baseUrl(context.getBean(Sidecar.class).httpEndpoint().toString())
                .defaultHeader("dapr-app-id", "inventory-service")
                .apply(context.getBean(WebClientInvocation.class))
                .build();
        return HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client))
                .build()
                .createClient(ReactiveInventory.class);
    }

    private interface ReactiveInventory {

        @GetExchange("/products/{id}")
        Mono<Product> find(@PathVariable String id, @RequestParam String colour);

        @PutExchange("/products/{id}")
        Mono<Product> replace(@PathVariable String id, @RequestBody Product product);
    }
}
