package com.example.webservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.webservice.GreetingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(GreetingController.class)
@Import(GreetingService.class)
class GreetingControllerTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void greets() {
        assertThat(mvc.get().uri("/greetings/ada")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"visitor": "ada", "text": "Hello, ada"}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ada lovelace", "a2"})
    void refusesAnInvalidNameAndNamesTheField(String visitor) {
        assertThat(mvc.get().uri("/greetings/{visitor}", visitor))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("visitor");
    }
}
