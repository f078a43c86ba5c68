package com.example.grpcservice.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.grpcservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model of the test returns the text that it receives. */
@ServiceTest
class ConversationGreetingsIT {

    @Autowired
    private ConversationGreetings model;

    @Test
    void returnsTheTextOfTheModel() {
        assertThat(model.greet("ada"))
                .hasValueSatisfying(words -> assertThat(words).contains("The visitor is ada"));
    }

    @Test
    void theModelDoesNotReceiveAnAddress() {
        assertThat(model.greet("ada@example.com"))
                .hasValueSatisfying(words -> assertThat(words).doesNotContain("ada@example.com"));
    }
}
