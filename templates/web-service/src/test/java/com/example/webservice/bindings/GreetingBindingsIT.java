package com.example.webservice.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import com.example.webservice.Greeting;
import com.example.webservice.GreetingService;
import com.example.webservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GreetingBindingsIT {

    @Autowired
    private GreetingBindings bindings;

    @Autowired
    private GreetingService greetings;

    @Test
    void theClockCallsTheService() {
        verify(greetings, timeout(60_000).atLeastOnce()).greet("everybody");
    }

    @Test
    void loadsTheGreetingThatItStored() {
        var greeting = new Greeting("ada", "Hello, ada");

        bindings.store(greeting);

        assertThat(bindings.load("ada")).isEqualTo(greeting);
    }
}
