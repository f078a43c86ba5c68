package com.example.shop.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.example.shop.dapr.client.ComponentFailed;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.method.ControllerAdviceBean;

/** One failure is one line in the log, and only what nobody expects has a stack trace. */
class ApiProblemsTests {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    static Stream<RuntimeException> failuresOfDapr() {
        var away = Status.UNAVAILABLE.withDescription("gone").asRuntimeException();
        return Stream.of(
                new ComponentFailed("statestore", "order-1", away),
                new StatusRuntimeException(Status.UNAVAILABLE),
                new ResourceAccessException("away", new ConnectException()),
                new IllegalStateException("Timeout on blocking read", new TimeoutException()));
    }

    @ParameterizedTest
    @MethodSource("failuresOfDapr")
    void aFailureOfDaprIsOneLineWithoutAStackTrace(RuntimeException failure) throws Exception {
        fail(failure, 5);

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.getThrowableProxy())
                .isNull());
    }

    @Test
    void whatNobodyExpectsIsOneLineWithItsStackTrace() throws Exception {
        fail(new IllegalStateException("a bug"), 5);

        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.getThrowableProxy())
                .isNotNull());
    }

    @Test
    void aCallersMistakeIsNoLine() throws Exception {
        MockMvcBuilders.standaloneSetup(new Failing(new IllegalStateException()))
                .setControllerAdvice(new DaprFailures(), new ApiProblems())
                .build()
                .perform(get("/number").param("number", "no number"))
                .andExpect(status().isBadRequest());

        assertThat(lines()).isEmpty();
    }

    @Test
    void aServiceIsAskedBeforeWhatAllHaveInCommon() {
        try (var context =
                new AnnotationConfigApplicationContext(ApiProblems.class, DaprFailures.class, OwnProblems.class)) {
            assertThat(ControllerAdviceBean.findAnnotatedBeans(context))
                    .extracting(ControllerAdviceBean::getBeanType)
                    .isEqualTo(List.of(OwnProblems.class, DaprFailures.class, ApiProblems.class));
        }
    }

    private static void fail(RuntimeException failure, int statusClass) throws Exception {
        var answer = MockMvcBuilders.standaloneSetup(new Failing(failure))
                .setControllerAdvice(new DaprFailures(), new ApiProblems())
                .build()
                .perform(get("/number").param("number", "1"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus() / 100).isEqualTo(statusClass);
    }

    private List<ILoggingEvent> lines() {
        return log.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .toList();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @ProblemMapping
    static class OwnProblems {}

    @RestController
    record Failing(RuntimeException failure) {

        @GetMapping("/number")
        String number(@RequestParam int number) {
            if (number == 1) {
                throw failure;
            }
            return "nothing failed";
        }
    }
}
