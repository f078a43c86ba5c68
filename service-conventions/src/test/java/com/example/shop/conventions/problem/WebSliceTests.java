package com.example.shop.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.conventions.testapp.TestApp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A service's {@code @WebMvcTest} sees the problems and the strictness that its API has in truth. */
@WebMvcTest(TestApp.Carts.class)
@ContextConfiguration(classes = TestApp.class)
class WebSliceTests {

    @Autowired
    @Nullable
    private MockMvcTester http;

    @Test
    void answersProblems() {
        assertThat(http).isNotNull();
        assertThat(http.post()
                        .uri("/carts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":1}"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type":"about:blank","title":"Bad Request","status":400,"instance":"/carts",
                         "errors":[{"field":"name","message":"must be a string"}]}
                        """);
    }

    @Test
    void limitsBodies() {
        assertThat(http).isNotNull();
        assertThat(http.post()
                        .uri("/carts")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(" ".repeat(1024 * 1024 + 1)))
                .hasStatus(413)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
