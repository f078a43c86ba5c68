package com.example.shop.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The release of the Dapr runtime that the suite is tested with.
 *
 * @param version for example {@code 1.18.2}
 * @param checksum of the Go module {@code github.com/dapr/dapr}, as {@code go.sum} would have it
 */
public record RuntimeRelease(String version, String checksum) {

    /** What the parent pom pins. */
    public static RuntimeRelease pinned() {
        try (var in = Objects.requireNonNull(RuntimeRelease.class.getResourceAsStream("runtime.properties"))) {
            var properties = new Properties();
            properties.load(in);
            return new RuntimeRelease(value(properties, "version"), value(properties, "checksum"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}
