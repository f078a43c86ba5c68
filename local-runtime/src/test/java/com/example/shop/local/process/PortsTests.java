package com.example.shop.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    void seesAPortThatSomebodyListensOn() throws IOException {
        try (var socket = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
        }
    }
}
