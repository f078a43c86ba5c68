package com.example.shop.console;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code ./suite run} tells the console.
 *
 * @param checkout the folder with {@code dapr.yaml}
 * @param state the folder in which the running suite describes itself, usually {@code .suite}
 * @param entryToken the token of the printed address; it can be used once
 */
@ConfigurationProperties("console")
public record ConsoleProperties(Path checkout, Path state, String entryToken) {

    /** Without the token. */
    @Override
    public String toString() {
        return "ConsoleProperties[%s]".formatted(checkout);
    }
}
