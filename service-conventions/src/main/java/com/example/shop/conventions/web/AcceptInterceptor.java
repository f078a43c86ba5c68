package com.example.shop.conventions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses a request that changes something if its {@code Accept} header does not accept the response. Spring MVC itself
 * refuses such a request only when it writes the response, after the method has done its work.
 *
 * <p>A method without {@code produces} returns JSON. Spring MVC checks {@code produces} before it calls the method.
 */
final class AcceptInterceptor implements HandlerInterceptor {

    private final ContentNegotiationStrategy negotiation = new HeaderContentNegotiationStrategy();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (changesSomething(request) && handler instanceof HandlerMethod method && returnsJson(request, method)) {
            requireJsonAccepted(request);
        }
        return true;
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS", "TRACE" -> false;
            default -> true;
        };
    }

    private static boolean returnsJson(HttpServletRequest request, HandlerMethod method) {
        return !method.isVoid() && request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) == null;
    }

    private void requireJsonAccepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var accepted = negotiation.resolveMediaTypes(new ServletWebRequest(request));
        if (accepted.stream().noneMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
    }
}
