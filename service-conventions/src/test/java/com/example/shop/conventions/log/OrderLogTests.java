package com.example.shop.conventions.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.tracing.Tracer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The order is in the log while somebody works for it, and neither before nor after. */
class OrderLogTests {

    private static final String ID = "0b7d3f0e-52c3-4f8e-9d55-0e4c5b1f0a11";

    private final OrderLog log = new OrderLog(new StaticListableBeanFactory().getBeanProvider(Tracer.class));
    private final OrderLogWebAdvice advice = new OrderLogWebAdvice(log);
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Shop())
            .setControllerAdvice(advice)
            .addInterceptors(advice)
            .build();

    record Placed(String orderId) {}

    /** Answers with what a log line of the handler would have. */
    @RestController
    static class Shop {

        @GetMapping("/orders/{orderId}")
        String path(@PathVariable String orderId) {
            return line();
        }

        @GetMapping("/carts/{cartId}")
        String cart(@PathVariable String cartId) {
            return line();
        }

        @PostMapping("/job/{name}")
        String job(@PathVariable String name) {
            return line();
        }

        @PostMapping("/events")
        String event(@RequestBody Placed event) {
            return line();
        }

        @PostMapping("/actors")
        String actor(@RequestBody byte[] argument) {
            return line();
        }

        private static String line() {
            return String.valueOf(MDC.get("orderId"));
        }
    }

    @AfterEach
    void nothingSticksToTheThread() {
        assertThat(MDC.get("orderId")).isNull();
    }

    @Test
    void isFoundInPathsAndBodies() throws Exception {
        assertThat(answer(get("/orders/" + ID))).isEqualTo(ID);
        assertThat(answer(post("/job/announce-" + ID))).isEqualTo(ID);
        assertThat(answer(post("/events")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"orderId\": \"%s\"}".formatted(ID))))
                .isEqualTo(ID);
        assertThat(answer(post("/actors")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content("\"%s\"".formatted(ID))))
                .isEqualTo(ID);
    }

    @Test
    void isNotTakenFromWhatBelongsToSomethingElse() throws Exception {
        assertThat(answer(get("/carts/" + ID))).isEqualTo("null");
        assertThat(answer(post("/job/sweep"))).isEqualTo("null");
    }

    @Test
    void doesNotLetForgedLinesIn() throws Exception {
        assertThat(answer(get("/orders/{id}", "x\nERROR forged"))).isEqualTo("null");
    }

    @Test
    void isForgottenOutsideAScope() {
        log.about(Optional.of(ID));
        assertThat(MDC.get("orderId")).isNull();

        try (var scope = log.open()) {
            scope.about(Optional.of(ID));
            assertThat(MDC.get("orderId")).isEqualTo(ID);
        }
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse().getContentAsString();
    }
}
