package com.example.shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.local.containers.ComposeFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docker-compose.yml} and the Dockerfile of the model expect to find, and the addresses of the containers. */
class ComposeTests {

    private static final Path PROJECT = Path.of("..");
    private static final JsonNode SERVICES = ComposeFile.in(PROJECT).services();

    static List<String> services() {
        return names().toList();
    }

    /** Docker adds the proxy of its own configuration to the environment of each container. */
    @ParameterizedTest
    @MethodSource("services")
    void noCallBetweenContainersGoesThroughAProxy(String service) {
        var environment = SERVICES.path(service).path("environment");

        assertThat(List.of(environment.path("NO_PROXY"), environment.path("no_proxy")))
                .allSatisfy(hosts -> assertThat(hosts.asText().split(","))
                        .contains("localhost", "127.0.0.1", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
                        .containsAll(services()));
    }

    /** The wget of BusyBox does not read NO_PROXY. */
    @Test
    void wgetUsesNoProxy() throws IOException {
        assertThat(Files.readString(PROJECT.resolve("docker-compose.yml")))
                .contains("wget -q -Y off")
                .doesNotContain("wget -q -O");
    }

    /** The build or a command before it makes them. */
    @ParameterizedTest
    @MethodSource("services")
    void whatAContainerMountsIsInTheCheckout(String service) {
        assertThat(mounted(service))
                .allSatisfy(file -> assertThat(PROJECT.resolve(file)).exists());
    }

    private static Stream<String> names() {
        Iterable<String> names = SERVICES::fieldNames;
        return StreamSupport.stream(names.spliterator(), false);
    }

    private static List<String> mounted(String service) {
        return StreamSupport.stream(SERVICES.path(service).path("volumes").spliterator(), false)
                .map(volume -> volume.asText().replaceFirst(":.*", ""))
                .filter(source -> source.startsWith("./") && !source.startsWith("./.suite/"))
                .toList();
    }
}
