package com.example.shop.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeLocatorTests {

    private static final RuntimeRelease RELEASE = new RuntimeRelease("1.18.2", "h1:checksum");

    @TempDir
    private Path home = Path.of("");

    @Test
    void findsNothingOnAMachineWithoutDapr() {
        assertThat(locator(Map.of()).find()).isEmpty();
    }

    @Test
    void prefersTheRuntimePathToTheFolderOfTheCli() throws IOException {
        install(home.resolve("chosen/.dapr/bin"), "1.18.2");
        install(home.resolve(".dapr/bin"), "1.18.2");

        assertThat(locator(Map.of("DAPR_RUNTIME_PATH", home.resolve("chosen").toString()))
                        .find())
                .hasValueSatisfying(runtime -> assertThat(runtime.origin()).isEqualTo("DAPR_RUNTIME_PATH"));
        assertThat(locator(Map.of()).find())
                .hasValueSatisfying(runtime -> assertThat(runtime.bin()).isEqualTo(home.resolve(".dapr/bin")));
    }

    @Test
    void findsThePath() throws IOException {
        install(home.resolve("usr/bin"), "1.18.2");

        var path = home.resolve("empty") + ":" + home.resolve("usr/bin");

        assertThat(locator(Map.of("PATH", path)).find())
                .hasValueSatisfying(runtime -> assertThat(runtime.origin()).isEqualTo("PATH"));
    }

    @Test
    void passesOverAnotherVersionAndSaysSo() throws IOException {
        install(home.resolve(".dapr/bin"), "1.17.0");

        assertThat(locator(Map.of()).find()).isEmpty();
        assertThat(locator(Map.of()).candidates())
                .anySatisfy(candidate -> assertThat(candidate.objection()).isEqualTo("is version 1.17.0, not 1.18.2"));
    }

    @Test
    void passesOverAnIncompleteFolderAndSaysWhatLacks() throws IOException {
        install(home.resolve(".dapr/bin"), "1.18.2");
        Files.delete(home.resolve(".dapr/bin/sentry"));

        assertThat(locator(Map.of()).find()).isEmpty();
        assertThat(locator(Map.of()).candidates())
                .anySatisfy(candidate -> assertThat(candidate.objection()).isEqualTo("without sentry"));
    }

    @Test
    void findsWhatWasBuiltForThisUser() throws IOException {
        var locator = locator(Map.of("XDG_CACHE_HOME", home.resolve("caches").toString()));
        install(locator.cache(Variant.LEAN).resolve("bin"), "1.18.2");

        assertThat(locator.cache(Variant.LEAN)).startsWith(home.resolve("caches"));
        assertThat(locator.find()).isPresent();
    }

    @Test
    void aVariantWithOtherComponentsIsAnotherBuild() {
        assertThat(locator(Map.of()).cache(Variant.LEAN))
                .isNotEqualTo(locator(Map.of()).cache(Variant.FULL));
    }

    private RuntimeLocator locator(Map<String, String> environment) {
        return new RuntimeLocator(RELEASE, environment, home);
    }

    private static void install(Path bin, String version) throws IOException {
        Files.createDirectories(bin);
        for (var program : DaprRuntime.PROGRAMS) {
            var script = Files.writeString(bin.resolve(program), "#!/bin/sh\necho " + version + "\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
    }
}
