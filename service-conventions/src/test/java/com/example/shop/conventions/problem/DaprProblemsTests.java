package com.example.shop.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.dapr.client.ComponentFailed;
import com.google.protobuf.Any;
import com.google.rpc.ErrorInfo;
import io.dapr.exceptions.DaprException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

@ExtendWith(OutputCaptureExtension.class)
class DaprProblemsTests {

    @ParameterizedTest
    @CsvSource({
        "ABORTED, 409",
        "ALREADY_EXISTS, 409",
        "UNAVAILABLE, 503",
        "RESOURCE_EXHAUSTED, 503",
        "CANCELLED, 503",
        "DEADLINE_EXCEEDED, 504",
        "NOT_FOUND, 502",
        "INVALID_ARGUMENT, 502",
        "FAILED_PRECONDITION, 502",
        "UNAUTHENTICATED, 502",
        "INTERNAL, 502",
        "UNKNOWN, 502"
    })
    void answersByTheGrpcCode(Status.Code code, int status) {
        var failure = new StatusRuntimeException(code.toStatus().withDescription("secret inside"));

        assertProblem(DaprProblems.of((DaprException) DaprException.propagate(failure)), status, code.name());
        assertProblem(DaprProblems.of(failure), status, code.name());
    }

    @Test
    void namesTheKeyThatDoesNotWorkButNoFile(CapturedOutput output) {
        var refused = Status.INTERNAL.withDescription("open data/keys/gone.pem").asRuntimeException();

        var problem = DaprProblems.of(new ComponentFailed("cryptostore", "gone.pem", refused));

        assertThat(problem.getStatus()).isEqualTo(502);
        assertThat(problem.getProperties())
                .isEqualTo(Map.of("daprErrorCode", "INTERNAL", "component", "cryptostore", "key", "gone.pem"));
        assertThat(problem.toString()).doesNotContain("data/keys");
        assertThat(output).contains("cryptostore, gone.pem: open data/keys/gone.pem");
    }

    @Test
    void namesTheComponentAndTheKeyToTheCallerAndInTheLog(CapturedOutput output) {
        var refused = Status.UNAVAILABLE.withDescription("disk gone").asRuntimeException();

        var problem = DaprProblems.of(new ComponentFailed("statestore", "order-1", refused));

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getProperties())
                .isEqualTo(Map.of("daprErrorCode", "UNAVAILABLE", "component", "statestore", "key", "order-1"));
        assertThat(output).containsOnlyOnce("statestore, order-1: disk gone");
    }

    @Test
    void aPayloadThatIsTooLargeWillBeNoSmallerTheNextTime() {
        var refused = Status.RESOURCE_EXHAUSTED
                .withDescription("grpc: received message larger than max (5242931 vs. 4194304)")
                .asRuntimeException();

        var problem = DaprProblems.of(new ComponentFailed("statestore", "order-1", refused));

        assertThat(problem.getStatus()).isEqualTo(502);
    }

    @Test
    void keepsDaprsOwnCode() {
        var info = ErrorInfo.newBuilder().setReason("DAPR_PUBSUB_NOT_FOUND").setDomain("dapr.io");
        var failure = StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.INVALID_ARGUMENT.value())
                .addDetails(Any.pack(info.build()))
                .build());

        assertProblem(DaprProblems.of((DaprException) DaprException.propagate(failure)), 502, "DAPR_PUBSUB_NOT_FOUND");
    }

    @Test
    void knowsAnUnreachableSidecar() {
        assertProblem(DaprProblems.of(new DaprException(new ConnectException())), 503, "UNKNOWN");
        assertProblem(DaprProblems.of(new ResourceAccessException("", new ConnectException())), 503, null);
        assertProblem(DaprProblems.of(new ResourceAccessException("", new HttpTimeoutException(""))), 504, null);
    }

    @Test
    void tellsASidecarsErrorFromAnApps() {
        assertProblem(DaprProblems.of(answer(500, "{\"errorCode\":\"ERR_DIRECT_INVOKE\"}")), 503, "ERR_DIRECT_INVOKE");
        assertProblem(DaprProblems.of(answer(403, "{\"errorCode\":\"ERR_DIRECT_INVOKE\"}")), 502, "ERR_DIRECT_INVOKE");
        assertProblem(DaprProblems.of(answer(500, "{\"status\":500}")), 502, null);
        assertProblem(DaprProblems.of(answer(500, "<html>")), 502, null);
        assertProblem(DaprProblems.of(answer(500, "")), 502, null);
    }

    @Test
    void logsOneLineWithoutWhatAnAppAnswered(CapturedOutput output) {
        DaprProblems.of(answer(500, "{\"email\":\"ada@example.com\"}"));

        assertThat(output).containsOnlyOnce("Dapr failed").doesNotContain("ada@example.com");
    }

    private static RestClientException answer(int status, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return status < 500
                ? HttpClientErrorException.create(
                        HttpStatus.valueOf(status), "", HttpHeaders.EMPTY, bytes, StandardCharsets.UTF_8)
                : HttpServerErrorException.create(
                        HttpStatus.valueOf(status), "", HttpHeaders.EMPTY, bytes, StandardCharsets.UTF_8);
    }

    private static void assertProblem(ProblemDetail problem, int status, @Nullable String code) {
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getDetail()).isNotBlank().doesNotContain("secret");
        if (code == null) {
            assertThat(problem.getProperties()).isNull();
        } else {
            assertThat(problem.getProperties()).isEqualTo(Map.of("daprErrorCode", code));
        }
    }
}
