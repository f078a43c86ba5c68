package com.example.webservice.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.local.LocalDapr;
import com.example.webservice.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ConfigurationGreetingWordIT {

    @Autowired
    private ConfigurationGreetingWord word;

    @Test
    void usesANewWordWithoutARestart() {
        var settings = LocalDapr.current().infrastructure().settings();
        assertThat(word.current()).isEqualTo("Hello");

        settings.set(ConfigurationGreetingWord.KEY, "Welcome");
        await().atMost(Duration.ofSeconds(60)).until(() -> word.current().equals("Welcome"));

        settings.remove(ConfigurationGreetingWord.KEY);
        await().atMost(Duration.ofSeconds(60)).until(() -> word.current().equals("Hello"));
    }
}
