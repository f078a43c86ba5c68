package com.example.shop.dapr.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.http.codec.CodecsAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.HttpHandlerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.WebFluxAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The status tells the sidecar whether to try again: the same ones on both of Spring's web stacks. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableJobTests {

    private static final AutoConfigurations BOTH = AutoConfigurations.of(
            JacksonAutoConfiguration.class, DaprClientAutoConfiguration.class, JobsAutoConfiguration.class);

    private static final List<String> UNREADABLE =
            List.of("", "null", "[]", "5", "{", "text", "{\"minutes\": \"many\"}");

    private final WebApplicationContextRunner servlet = new WebApplicationContextRunner(
                    AnnotationConfigServletWebServerApplicationContext::new)
            .withConfiguration(BOTH)
            .withConfiguration(AutoConfigurations.of(
                    HttpMessageConvertersAutoConfiguration.class,
                    ServletWebServerFactoryAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withPropertyValues("server.port=0")
            .withBean(Deadlines.class);

    private final ReactiveWebApplicationContextRunner reactive = new ReactiveWebApplicationContextRunner()
            .withConfiguration(BOTH)
            .withConfiguration(AutoConfigurations.of(
                    CodecsAutoConfiguration.class, HttpHandlerAutoConfiguration.class, WebFluxAutoConfiguration.class))
            .withBean(Deadlines.class);

    record Deadline(int minutes) {}

    @RestController
    static class Deadlines {

        @PostMapping({"/job/deadline-{orderId}", "/orders/{orderId}/deadline"})
        void on(@PathVariable String orderId, @RequestBody Deadline deadline) {
            if (deadline.minutes() < 0) {
                throw new IllegalStateException("as the test wants it");
            }
        }
    }

    @Test
    void onSpringMvc(CapturedOutput output) {
        servlet.run(app -> {
            var server = (WebServerApplicationContext) app.getSourceApplicationContext();
            var url = "http://localhost:" + server.getWebServer().getPort();
            expectStatuses(WebTestClient.bindToServer().baseUrl(url));
        });
        assertDropped(output);
    }

    @Test
    void onWebFlux(CapturedOutput output) {
        reactive.run(app ->
                expectStatuses(WebTestClient.bindToApplicationContext(app).configureClient()));
        assertDropped(output);
    }

    private static void expectStatuses(WebTestClient.Builder client) {
        var web = client.responseTimeout(Duration.ofSeconds(60)).build();
        expect(web, "/job/deadline-order-1", "{\"minutes\": 5}", 200);
        expect(web, "/job/deadline-order-1", "{\"minutes\": -1}", 500);
        expect(web, "/job/unheard-of", "{\"minutes\": 5}", 404);
        expect(web, "/orders/order-1/deadline", "{", 400);
        UNREADABLE.forEach(payload -> expect(web, "/job/deadline-order-1", payload, 404));
    }

    private static void expect(WebTestClient web, String path, String payload, int status) {
        web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(payload)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private static void assertDropped(CapturedOutput output) {
        assertThat(output.getOut().split("Dropped the job deadline-order-1: its payload cannot be read", -1))
                .hasSize(UNREADABLE.size() + 1);
    }
}
