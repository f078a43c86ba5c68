package com.example.shop.conventions.testapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.conventions.problem.ReactiveProblemAutoConfiguration;
import com.example.shop.conventions.testapp.TestApp.Line;
import com.example.shop.conventions.web.ReactiveWebAutoConfiguration;
import com.example.shop.conventions.web.StrictJsonAutoConfiguration;
import com.example.shop.dapr.client.DaprClientAutoConfiguration;
import com.example.shop.dapr.security.AppTokenAutoConfiguration;
import com.example.shop.dapr.trace.TraceAutoConfiguration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.http.codec.CodecsAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.HttpHandlerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.reactive.WebFluxAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** An app on WebFlux has what one on Spring MVC has. */
class ReactiveAppTests {

    private static final String TOKEN = "the-token";

    private final ReactiveWebApplicationContextRunner runner = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    CodecsAutoConfiguration.class,
                    ValidationAutoConfiguration.class,
                    WebFluxAutoConfiguration.class,
                    HttpHandlerAutoConfiguration.class,
                    DaprClientAutoConfiguration.class,
                    TraceAutoConfiguration.class,
                    ReactiveProblemAutoConfiguration.class,
                    StrictJsonAutoConfiguration.class,
                    ReactiveWebAutoConfiguration.class,
                    AppTokenAutoConfiguration.class))
            .withPropertyValues(
                    "APP_API_TOKEN=" + TOKEN,
                    "dapr.web.max-body-size=1KB",
                    "spring.jackson.deserialization.fail-on-unknown-properties=true")
            .withBean(Lines.class);

    @RestController
    static class Lines {

        @PostMapping("/lines")
        Mono<Line> add(@Valid @RequestBody Mono<Line> line) {
            return line;
        }

        @GetMapping("/lines/{id}")
        Mono<String> find(@PathVariable @Pattern(regexp = "[a-z]+") String id, @RequestParam int page) {
            return Mono.just(id + page);
        }

        @GetMapping("/broken")
        Mono<String> broken() {
            return Mono.error(new IllegalStateException("nobody is to read this"));
        }

        @PostMapping("/events/lines")
        Mono<String> hear() {
            return Mono.just("heard");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/events/lines", "//events/lines", "/events;a=b/lines", "/%65vents/lines", "/job/remind-ada"})
    void whatIsForTheSidecarNeedsTheToken(String path) {
        run(web -> web.post()
                .uri(URI.create(path.startsWith("//") ? "http://localhost" + path : path))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void theSidecarIsLetIn() {
        run(web -> web.post()
                .uri("/events/lines")
                .header("dapr-api-token", TOKEN)
                .exchange()
                .expectStatus()
                .isOk());
    }

    @ParameterizedTest
    @CsvSource({"/lines/a?page=1, 503", "/events/lines, 503", "/health, 404"})
    void onceItIsAskedToEndItSendsAwayWhoComesAndStillAnswersForItsHealth(String path, int status) {
        runner.run(context -> {
            context.stop();
            WebTestClient.bindToApplicationContext(context)
                    .build()
                    .get()
                    .uri(path)
                    .header("dapr-api-token", TOKEN)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"productId\": \"\", \"quantity\": 1}             | productId",
                "{\"productId\": \"cup\", \"quantity\": 0}          | quantity",
                "{\"productId\": \"cup\", \"quantity\": \"many\"}   | quantity",
                "{\"productId\": 1, \"quantity\": 1}                | productId",
                "{\"productId\": \"cup\", \"colour\": 1}            | colour",
                "{\"productId\"                                     | body",
                "``                                                 | body"
            })
    void namesTheFieldOfABadBody(String body, String field) {
        run(web -> web.post()
                .uri("/lines")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("errors[0].field")
                .isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource({"/lines/ABC?page=1, id", "/lines/abc, page", "/lines/abc?page=x, page"})
    void namesTheParameterThatIsWrong(String uri, String parameter) {
        run(web -> web.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("errors[0].field")
                .isEqualTo(parameter));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        run(web -> web.post()
                .uri("/lines")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"productId\": \"" + "x".repeat(2000) + "\", \"quantity\": 1}")
                .exchange()
                .expectStatus()
                .isEqualTo(413));
    }

    @Test
    void saysNothingOfItsOwnMistakes() {
        run(web -> web.get()
                .uri("/broken")
                .exchange()
                .expectStatus()
                .is5xxServerError()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("not your fault").doesNotContain("nobody")));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aCallThatWasCancelledAndFailsIsOneLineInTheLog(CapturedOutput output) {
        run(web -> Operators.onErrorDropped(new IllegalStateException("too late"), Context.empty()));

        assertThat(output)
                .contains("A call that was cancelled has failed: java.lang.IllegalStateException: too late")
                .doesNotContain("\tat ");
    }

    private void run(Consumer<WebTestClient> test) {
        runner.run(context ->
                test.accept(WebTestClient.bindToApplicationContext(context).build()));
    }
}
