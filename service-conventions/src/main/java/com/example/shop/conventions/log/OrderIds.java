package com.example.shop.conventions.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dapr.client.domain.CloudEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the order that something is about: by the name {@code orderId}, wherever a value can have a name, and at the end
 * of what is named after an order, such as the job {@code announce-0b7d…} or the reminder {@code expire-0b7d…}.
 */
public final class OrderIds {

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern ID = Pattern.compile(UUID);
    private static final Pattern NAME = Pattern.compile("(?:[a-z-]+-)?(" + UUID + ")");
    private static final JsonMapper JSON = new JsonMapper();

    private OrderIds() {}

    /** Of a job, a reminder or a workflow that is named after an order, or as it. */
    public static Optional<String> inName(String name) {
        return Optional.of(NAME.matcher(name)).filter(it -> it.matches()).map(it -> it.group(1));
    }

    /** Of JSON: its field {@code orderId}, or the id itself. */
    public static Optional<String> in(@Nullable JsonNode json) {
        return Optional.ofNullable(json)
                .map(it -> it.isTextual() ? it : it.path(OrderLog.KEY))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> ID.matcher(text).matches());
    }

    /** Of a request's body: an event, a record, or bytes as an actor gets them. */
    static Optional<String> inBody(@Nullable Object body) {
        if (body instanceof CloudEvent<?> event) {
            return inBody(event.getData());
        }
        return body instanceof byte[] bytes ? inBytes(bytes) : inRecord(body);
    }

    private static Optional<String> inRecord(@Nullable Object body) {
        return Optional.ofNullable(body)
                .map(it -> ReflectionUtils.findMethod(it.getClass(), OrderLog.KEY))
                .filter(method -> method.getReturnType() == String.class)
                .map(method -> {
                    ReflectionUtils.makeAccessible(method);
                    return (String) ReflectionUtils.invokeMethod(method, body);
                });
    }

    private static Optional<String> inBytes(byte[] bytes) {
        try {
            return in(JSON.readTree(bytes));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
