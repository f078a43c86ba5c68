package com.example.shop.dapr.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.example.shop.dapr.client.SidecarClient;
import io.dapr.client.domain.State;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What stores answer to whoever writes second differs; the integration tests have one of them only. */
class StateRecordsTests {

    private static final State<String> ABSENT = new State<>("key");
    private static final State<String> THEIRS = new State<>("key", "theirs", "1");

    private final SidecarClient client = mock(SidecarClient.class);
    private final StateRecords records = new StateRecords(client, "statestore");

    @Test
    void aLostInsertIsTriedAgainAlsoWhereTheStoreAnswersThatItFailedInside() {
        when(client.getState("statestore", "key", String.class))
                .thenReturn(Mono.just(ABSENT))
                .thenReturn(Mono.just(THEIRS));
        when(client.getState("statestore", "key", byte[].class))
                .thenReturn(Mono.just(new State<>("key", new byte[0], "1")));
        whenWritten(null, failure());
        whenWritten("1", Mono.empty());

        var changed = records.change("key", String.class, current -> Optional.of(current.orElse("") + "+ours"));

        assertThat(changed).contains("theirs+ours");
    }

    @Test
    void aFailureInsideThatNobodyElseCausedIsThrown() {
        when(client.getState("statestore", "key", String.class)).thenReturn(Mono.just(ABSENT));
        when(client.getState("statestore", "key", byte[].class)).thenReturn(Mono.just(new State<byte[]>("key")));
        whenWritten(null, failure());

        assertThatExceptionOfType(DaprException.class)
                .isThrownBy(() -> records.change("key", String.class, current -> Optional.of("ours")));
    }

    @Test
    void anInsertDoesNotReadBefore() {
        whenWritten(null, Mono.empty());

        assertThat(records.putIfAbsent("key", String.class, "ours")).isEqualTo("ours");

        verify(client, never()).getState("statestore", "key", String.class);
    }

    private void whenWritten(@Nullable String etag, Mono<Void> answer) {
        when(client.saveState(eq("statestore"), eq("key"), eq(etag), any(), any(), any()))
                .thenReturn(answer);
    }

    private static Mono<Void> failure() {
        return Mono.error(new DaprException(Status.INTERNAL.asRuntimeException()));
    }
}
