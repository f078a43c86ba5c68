package com.example.reactiveservice.web;

import com.example.reactiveservice.GreetingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest(GreetingController.class)
@Import(GreetingService.class)
class GreetingControllerTests {

    @Autowired
    private WebTestClient web;

    @Test
    void greets() {
        web.get()
                .uri("/greetings/ada")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                {"visitor": "ada", "text": "Hello, ada"}
                """, JsonCompareMode.STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ada lovelace", "a2"})
    void refusesAnInvalidNameAndNamesTheField(String visitor) {
        web.get()
                .uri("/greetings/{visitor}", visitor)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("errors[0].field")
                .isEqualTo("visitor");
    }
}
