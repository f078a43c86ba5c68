package com.example.shop.local.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.Uncheck;

/** Which components a daprd that we build has. */
public enum Variant {

    /** Those that the suite names: half the time to build, half the size. */
    LEAN,

    /** All that the official binary has. */
    FULL;

    /** The source files of daprd, without {@code .go}, that register a component of this variant. */
    boolean has(String component) {
        return this == FULL || Lean.COMPONENTS.contains(component);
    }

    /** Part of the folder's name in the cache: another list of components is another build. */
    String cacheKey() {
        return this == FULL ? "full" : "lean-" + Integer.toHexString(Lean.COMPONENTS.hashCode());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class Lean {

        static final Set<String> COMPONENTS = read();

        private static Set<String> read() {
            var resource = Objects.requireNonNull(Variant.class.getResource("components.txt"));
            return Uncheck.get(() -> IOUtils.toString(resource, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
