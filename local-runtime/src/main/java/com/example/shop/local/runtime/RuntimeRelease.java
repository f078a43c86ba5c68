package com.example.shop.local.runtime;

import java.util.ResourceBundle;

/**
 * The release of the Dapr runtime that the suite is tested with.
 *
 * @param version for example {@code 1.18.2}
 * @param checksum of the Go module {@code github.com/dapr/dapr}, as {@code go.sum} would have it
 */
public record RuntimeRelease(String version, String checksum) {

    /** What the parent pom pins. */
    public static RuntimeRelease pinned() {
        var properties = ResourceBundle.getBundle("com.example.shop.local.runtime.runtime");
        return new RuntimeRelease(properties.getString("version"), properties.getString("checksum"));
    }
}
