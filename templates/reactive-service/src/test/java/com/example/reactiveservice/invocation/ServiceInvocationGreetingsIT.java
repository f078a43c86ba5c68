package com.example.reactiveservice.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.reactiveservice.Greeting;
import com.example.reactiveservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.function.client.WebClientResponseException;

@ServiceTest
class ServiceInvocationGreetingsIT {

    @Autowired
    private ServiceInvocationGreetings greetings;

    @Test
    void asksThroughTheSidecars() {
        assertThat(greetings.greet("ada").block()).isEqualTo(new Greeting("ada", "Hello, ada"));
    }

    @Test
    void receivesTheRefusal() {
        assertThatExceptionOfType(WebClientResponseException.BadRequest.class)
                .isThrownBy(() -> greetings.greet("Ada").block())
                .satisfies(
                        refusal -> assertThat(refusal.getResponseBodyAsString()).contains("lower-case"));
    }
}
