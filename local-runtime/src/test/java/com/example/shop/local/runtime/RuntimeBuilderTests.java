package com.example.shop.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.example.shop.local.process.UserFacingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeBuilderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go version go1.26.8 linux/amd64",
                "go version go1.21.0 linux/arm64",
                "go version go2.0 linux/amd64"
            })
    void aGoThatCanDownloadANewerOneIsEnough(String version) {
        assertThatNoException().isThrownBy(() -> RuntimeBuilder.requireToolchain(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"go version go1.20.14 linux/amd64", "go version go1.9 linux/amd64", "gccgo (Debian 12.2.0)"})
    void anOlderGoIsRefusedBeforeAnythingIsBuilt(String version) {
        assertThatExceptionOfType(UserFacingException.class).isThrownBy(() -> RuntimeBuilder.requireToolchain(version));
    }

    /** A variable that Go reads and that is missing here would be taken from the environment of the person. */
    @Test
    void theEnvironmentOfThePersonDoesNotChangeWhatIsBuilt() {
        assertThat(RuntimeBuilder.ENVIRONMENT)
                .containsEntry("GOOS", "")
                .containsEntry("GOARCH", "")
                .containsEntry("GO111MODULE", "on")
                .containsEntry("GOTOOLCHAIN", "auto")
                .containsEntry("GOFLAGS", "-buildvcs=false")
                .containsEntry("GOWORK", "off");
    }
}
