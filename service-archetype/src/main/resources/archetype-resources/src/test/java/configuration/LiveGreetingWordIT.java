package ${package}.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ${package}.ServiceTest;
import com.example.shop.local.LocalDapr;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class LiveGreetingWordIT {

    @Autowired
    private LiveGreetingWord word;

    @Test
    void aChangeTakesEffectWithoutARestart() {
        var settings = LocalDapr.current().infrastructure().settings();
        assertThat(word.current()).isEqualTo("Hello");

        settings.set(LiveGreetingWord.KEY, "Welcome");
        await().atMost(Duration.ofSeconds(60)).until(() -> word.current().equals("Welcome"));

        settings.remove(LiveGreetingWord.KEY);
        await().atMost(Duration.ofSeconds(60)).until(() -> word.current().equals("Hello"));
    }
}
