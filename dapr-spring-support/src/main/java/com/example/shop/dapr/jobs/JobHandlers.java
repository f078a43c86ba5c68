package com.example.shop.dapr.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;
import reactor.core.publisher.Mono;

/** Every {@link JobHandler} method of the app's beans, the one with the longest name first. */
final class JobHandlers {

    private final ObjectMapper json;
    private final List<Handler> handlers;

    private JobHandlers(ObjectMapper json, List<Handler> handlers) {
        this.json = json;
        this.handlers = handlers;
    }

    /** Instantiates no bean that has no such method. */
    static JobHandlers of(ListableBeanFactory beans, ObjectMapper json) {
        var handlers = Arrays.stream(beans.getBeanDefinitionNames())
                .flatMap(name -> methods(beans.getType(name, false)).stream()
                        .map(method -> Handler.of(beans.getBean(name), method)))
                .sorted(Comparator.comparingInt(
                                (Handler handler) -> handler.pattern().length())
                        .reversed())
                .toList();
        return new JobHandlers(json, handlers);
    }

    /**
     * Calls the handler.
     *
     * @return completes when the handler's work is done: with the handler, or with the publisher that it answers
     * @throws UnknownJob if no handler has the name
     * @throws BadJobPayload if the handler takes something else
     */
    Mono<Void> handle(String name, byte[] payload) {
        var handler = handlers.stream()
                .filter(each -> each.matches(name))
                .findFirst()
                .orElseThrow(() -> new UnknownJob(name));
        return handler.call(arguments(handler, name, payload)) instanceof Publisher<?> work
                ? Mono.from(work).then()
                : Mono.empty();
    }

    private Object[] arguments(Handler handler, String name, byte[] payload) {
        return Arrays.stream(handler.method().getParameterTypes())
                .map(type -> type == String.class ? handler.rest(name) : read(name, payload, type))
                .toArray();
    }

    private Object read(String name, byte[] payload, Class<?> type) {
        try {
            var value = json.readValue(payload, type);
            if (value == null) {
                throw new BadJobPayload(name, type);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new BadJobPayload(name, type);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Method> methods(@Nullable Class<?> type) {
        return type == null
                ? List.of()
                : List.copyOf(MethodIntrospector.selectMethods(
                        type, (Method method) -> AnnotatedElementUtils.hasAnnotation(method, JobHandler.class)));
    }

    private record Handler(String pattern, Object bean, Method method) {

        static Handler of(Object bean, Method declared) {
            var annotation = AnnotatedElementUtils.getMergedAnnotation(declared, JobHandler.class);
            if (annotation == null) {
                throw new IllegalStateException(declared + " has no @JobHandler");
            }
            var method = AopUtils.selectInvocableMethod(declared, bean.getClass());
            ReflectionUtils.makeAccessible(method);
            return new Handler(annotation.value(), bean, method);
        }

        boolean matches(String name) {
            return isPrefix() ? name.startsWith(prefix()) && name.length() > prefix().length() : name.equals(pattern);
        }

        String rest(String name) {
            return isPrefix() ? name.substring(prefix().length()) : name;
        }

        @Nullable
        Object call(Object[] arguments) {
            try {
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                ReflectionUtils.rethrowRuntimeException(e.getTargetException());
                throw new IllegalStateException(e); // never reached
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isPrefix() {
            return pattern.endsWith("*");
        }

        private String prefix() {
            return pattern.substring(0, pattern.length() - 1);
        }
    }
}
