package com.example.shop.dapr.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import io.dapr.v1.DaprAppCallbackProtos.JobEventRequest;
import io.dapr.v1.DaprAppCallbackProtos.JobEventResponse;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class JobCallbackServiceTests {

    private final List<String> calls = new ArrayList<>();
    private final JobCallbackService jobs = new JobCallbackService(
            new ObjectMapper(),
            List.of(
                    new JobHandler<>(
                            "deadline-*",
                            Deadline.class,
                            (orderId, deadline) -> calls.add(orderId + " after " + deadline.minutes() + " minutes")),
                    JobHandler.withoutPayload("deadline-last-*", orderId -> calls.add("last of " + orderId)),
                    JobHandler.withoutPayload("sweep", name -> calls.add(name)),
                    JobHandler.withoutPayload("broken", name -> {
                        throw new IllegalStateException(name);
                    })));

    record Deadline(int minutes) {}

    @Test
    void callsTheHandlerWithTheRestOfTheNameAndTheTypedPayload() {
        assertThat(trigger("deadline-order-1", "{\"minutes\": 5}")).isEqualTo(Status.Code.OK);
        assertThat(trigger("sweep", "")).isEqualTo(Status.Code.OK);

        assertThat(calls).containsExactly("order-1 after 5 minutes", "sweep");
    }

    @Test
    void prefersTheLongerName() {
        trigger("deadline-last-order-1", "");

        assertThat(calls).containsExactly("last of order-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweeping", "deadline-", "deadline", "SWEEP", "unheard-of"})
    void dropsAJobWithoutAHandler(String name, CapturedOutput output) {
        assertThat(trigger(name, "{\"minutes\": 5}")).isEqualTo(Status.Code.NOT_FOUND);

        assertThat(output).containsOnlyOnce("Dropped the job " + name + ": no handler has its name");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "5", "{\"minutes\": \"many\"}", "{", "text"})
    void dropsAJobWhosePayloadCannotBeReadAndDoesNotShowIt(String payload, CapturedOutput output) {
        assertThat(trigger("deadline-order-1", payload)).isEqualTo(Status.Code.NOT_FOUND);

        assertThat(output)
                .containsOnlyOnce("Dropped the job deadline-order-1: its payload is no Deadline")
                .doesNotContain("many");
        assertThat(calls).isEmpty();
    }

    @Test
    void passesOnWhatAHandlerThrows() {
        assertThatIllegalStateException().isThrownBy(() -> trigger("broken", ""));
    }

    private Status.Code trigger(String name, String payload) {
        var response = new RecordedResponse();
        var data = Any.newBuilder().setValue(ByteString.copyFromUtf8(payload));
        jobs.onJobEventAlpha1(
                JobEventRequest.newBuilder().setName(name).setData(data).build(), response);
        return response.code;
    }

    private static final class RecordedResponse implements StreamObserver<JobEventResponse> {

        private Status.Code code = Status.Code.UNKNOWN;

        @Override
        public void onNext(JobEventResponse response) {}

        @Override
        public void onError(Throwable failure) {
            code = Status.fromThrowable(failure).getCode();
        }

        @Override
        public void onCompleted() {
            code = Status.Code.OK;
        }
    }
}
