package ${package}.configuration;

import com.example.shop.dapr.configuration.LiveConfiguration;
import com.example.shop.dapr.configuration.Setting;
import org.springframework.stereotype.Component;

/** The word to greet with, as the configuration store has it now. */
@Component
class LiveGreetingWord {

    static final String KEY = "${artifactId}.word";

    private final Setting<String> word;

    LiveGreetingWord(LiveConfiguration configuration) {
        this.word = configuration.follow(KEY, "Hello", LiveGreetingWord::parse);
    }

    String current() {
        return word.current();
    }

    private static String parse(String text) {
        if (text.length() > 20) {
            throw new IllegalArgumentException("accepted are up to 20 characters");
        }
        return text;
    }
}
