package com.example.reactiveservice.configuration;

import com.example.shop.dapr.configuration.ConfigurationSubscription;
import com.example.shop.dapr.configuration.ConfigurationValue;
import org.springframework.stereotype.Component;

/** The word to greet with. When it changes in the configuration store, the new word is used without a restart. */
@Component
class ConfigurationGreetingWord {

    static final String KEY = "reactive-service.word";

    private final ConfigurationValue<String> word;

    ConfigurationGreetingWord(ConfigurationSubscription subscription) {
        this.word = subscription.value(KEY, "Hello", ConfigurationGreetingWord::parse);
    }

    String current() {
        return word.current();
    }

    private static String parse(String text) {
        if (text.length() > 20) {
            throw new IllegalArgumentException("The longest word that is accepted has 20 characters");
        }
        return text;
    }
}
