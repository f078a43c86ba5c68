package com.example.shop.dapr.client;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import org.junit.jupiter.api.Test;

class SidecarConnectionsTests {

    @Test
    void areTriedAgainWhileTheyAreDown() {
        try (var connections = new SidecarConnections()) {
            var down = connections.keep(channel(ConnectivityState.TRANSIENT_FAILURE));
            var up = connections.keep(channel(ConnectivityState.READY));
            var closed = connections.keep(channel(ConnectivityState.TRANSIENT_FAILURE));
            given(closed.isShutdown()).willReturn(true);

            verify(down, timeout(5_000).atLeast(2)).resetConnectBackoff();
            verify(up, never()).resetConnectBackoff();
            verify(closed, never()).resetConnectBackoff();
        }
    }

    private static ManagedChannel channel(ConnectivityState state) {
        var channel = mock(ManagedChannel.class);
        given(channel.getState(false)).willReturn(state);
        return channel;
    }
}
