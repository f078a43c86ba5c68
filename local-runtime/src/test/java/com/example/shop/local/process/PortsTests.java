package com.example.shop.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void givesAnotherFreePortWithEachCall() {
        var one = Ports.free();
        var other = Ports.free();

        assertThat(other).isNotEqualTo(one);
        assertThat(Ports.isFree(one)).isTrue();
        assertThat(Ports.isFree(other)).isTrue();
    }

    @Test
    void staysBelowTheRangeFromWhichSystemsPickPortsThemselves() {
        assertThat(Ports.free()).isBetween(20_000, 31_999);
    }

    @Test
    void runsOutOnlyWhenAllAreInUse() {
        assertThat(IntStream.range(0, 250).map(call -> Ports.free()).distinct().count())
                .isBetween(2L, 100L);
    }

    @Test
    void seesAPortThatSomebodyListensOn() throws IOException {
        try (var socket = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
        }
    }

    @Test
    void sharesNoPortWithAnotherJvmHoweverLongThisOneRuns() throws IOException {
        var mine = Ports.free();

        System.gc(); // would release a lock that nobody refers to

        assertThat(firstPortOfAnotherJvm() / 100).isNotEqualTo(mine / 100);
    }

    private static int firstPortOfAnotherJvm() throws IOException {
        var process = new ProcessBuilder(
                        Jdk.java(), "-cp", System.getProperty("java.class.path"), PrintsAFreePort.class.getName())
                .start();
        return Integer.parseInt(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    static final class PrintsAFreePort {

        public static void main(String[] args) {
            System.out.println(Ports.free());
        }
    }
}
