package com.example.shop.conventions.journey;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.MethodClassKey;

/** Records the step of a method with {@link RecordJourneyStep} after the method has returned. */
final class JourneyStepInterceptor implements MethodInterceptor {

    private static final Logger log = LoggerFactory.getLogger(JourneyStepInterceptor.class);

    private final Supplier<JourneyRecorder> recorder;
    private final Map<MethodClassKey, StepExpressions> expressions = new ConcurrentHashMap<>();

    JourneyStepInterceptor(Supplier<JourneyRecorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        var result = invocation.proceed();
        record(invocation, result);
        return result;
    }

    /** If an expression fails, the step is missing, but the method has done its work. */
    private void record(MethodInvocation invocation, @Nullable Object result) {
        try {
            expressions(invocation).record(recorder.get(), invocation.getArguments(), result);
        } catch (RuntimeException e) {
            log.warn("The step of {} is missing from the journey: {}", invocation.getMethod(), e.toString());
        }
    }

    private StepExpressions expressions(MethodInvocation invocation) {
        var method = invocation.getMethod();
        var target = Objects.requireNonNull(invocation.getThis()).getClass();
        return expressions.computeIfAbsent(
                new MethodClassKey(method, target),
                key -> StepExpressions.of(AopUtils.getMostSpecificMethod(method, target)));
    }
}
