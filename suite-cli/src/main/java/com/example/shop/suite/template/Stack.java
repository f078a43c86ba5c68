package com.example.shop.suite.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a service is made with. */
public enum Stack {
    /** Spring MVC, with OpenAPI. */
    WEB,
    /** Spring WebFlux from end to end, with OpenAPI. */
    REACTIVE,
    /** Protobuf, called through Dapr's gRPC proxy, called back by AppCallback. */
    GRPC;

    static Optional<Stack> named(String name) {
        return Arrays.stream(values())
                .filter(stack -> stack.toString().equals(name))
                .findFirst();
    }

    /** Dapr calls actors over HTTP, and the Java SDK has nothing else that would host them. */
    boolean supports(Block block) {
        return this != GRPC || block != Block.ACTORS;
    }

    public List<Block> supported() {
        return Arrays.stream(Block.values()).filter(this::supports).toList();
    }

    /** As people write it: {@code web}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
