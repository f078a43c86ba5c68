package com.example.shop.dapr.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.PropertyResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The secret that this app and its sidecar share ({@code APP_API_TOKEN}): the sidecar sends it with everything it
 * delivers, and so proves who it is.
 */
public final class AppToken {

    /** The header, or gRPC metadata, that carries it. */
    public static final String HEADER = "dapr-api-token";

    private static final Logger log = LoggerFactory.getLogger(AppToken.class);

    private final byte @Nullable [] secret;

    private AppToken(byte @Nullable [] secret) {
        this.secret = secret;
    }

    /** Without a configured token every callback is refused: the default must be the safe one. */
    static AppToken from(PropertyResolver environment) {
        var value = environment.getProperty("APP_API_TOKEN");
        if (value == null || value.isBlank()) {
            log.warn("APP_API_TOKEN is not set, so every callback of the sidecar is refused");
            return new AppToken(null);
        }
        return new AppToken(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the same time whether the first or the last letter differs. */
    public boolean matches(@Nullable String candidate) {
        return secret != null
                && candidate != null
                && MessageDigest.isEqual(secret, candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** The problem that a caller without the token gets, as Spring's problem details with the part that is wrong. */
    static ProblemDetail refusal() {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "Only the sidecar of this app may call this");
        problem.setProperty("errors", List.of(new WrongHeader(HEADER, "must be the token of this app")));
        return problem;
    }

    private record WrongHeader(String field, String message) {}

    @Override
    public String toString() {
        return "AppToken[***]";
    }
}
