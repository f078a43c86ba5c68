package com.example.webservice.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.webservice.Greeting;
import com.example.webservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;

@ServiceTest
class ServiceInvocationGreetingsIT {

    @Autowired
    private ServiceInvocationGreetings greetings;

    @Test
    void asksThroughTheSidecars() {
        assertThat(greetings.greet("ada")).isEqualTo(new Greeting("ada", "Hello, ada"));
    }

    @Test
    void receivesTheRefusal() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> greetings.greet("Ada"))
                .satisfies(
                        refusal -> assertThat(refusal.getResponseBodyAsString()).contains("lower-case"));
    }
}
