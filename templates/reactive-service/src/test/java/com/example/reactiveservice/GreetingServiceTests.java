package com.example.reactiveservice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GreetingServiceTests {

    @Test
    void greetsByName() {
        assertThat(new GreetingService().greet("ada")).isEqualTo(new Greeting("ada", "Hello, ada"));
    }
}
