package com.example.shop.conventions.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Everything that comes by HTTP: requests, events, jobs, bindings, and calls of actors with their reminders. The order is
 * in the path, or else in the body.
 */
@RestControllerAdvice
final class OrderLogWebAdvice extends RequestBodyAdviceAdapter implements AsyncHandlerInterceptor {

    private static final String SCOPE = OrderLog.Scope.class.getName();

    private final OrderLog log;

    OrderLogWebAdvice(OrderLog log) {
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(SCOPE, log.open());
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> log.about(inVariable(name.toString(), value.toString())));
        }
        return true;
    }

    private static Optional<String> inVariable(String name, String value) {
        return name.equals(OrderLog.KEY)
                ? Optional.of(value)
                : OrderIds.inName(value).filter(id -> !id.equals(value)); // by itself it is the id of something else
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        log.about(OrderIds.inBody(body));
        return body;
    }

    /** The request goes on in other threads, which have the order from Reactor's context. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        close(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        close(request);
    }

    private static void close(HttpServletRequest request) {
        if (request.getAttribute(SCOPE) instanceof OrderLog.Scope scope) {
            scope.close();
        }
    }
}
