package com.example.shop.dapr.client;

import com.example.shop.dapr.client.NamedFailures.Called;
import io.dapr.client.domain.State;
import io.dapr.client.domain.TransactionalStateOperation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * Reads from the arguments of the SDK's methods which component is called, and for what. They come in two forms:
 * {@code getState("statestore", "order-1", ...)} and {@code getState(new GetStateRequest("statestore", "order-1"), ...)}.
 */
final class CalledComponent {

    /** How the SDK's requests call a component. */
    private static final List<String> COMPONENTS =
            List.of("storeName", "stateStoreName", "pubsubName", "componentName", "name");

    /** And what they call in it. */
    private static final List<String> KEYS =
            List.of("key", "keys", "states", "operations", "topic", "operation", "resourceId", "keyName");

    /** A bulk call may be for hundreds. */
    private static final int MOST_KEYS = 10;

    private CalledComponent() {}

    static @Nullable Called of(Method method, @Nullable Object[] arguments) {
        if (arguments.length == 0 || arguments[0] == null) {
            return null;
        }
        if (arguments[0] instanceof String first) {
            var second = arguments.length > 1 ? arguments[1] : null;
            return method.getName().equals("unsubscribeConfiguration") // (id, component), the only one the other way
                    ? new Called(key(second), first)
                    : new Called(first, key(second));
        }
        var request = PropertyAccessorFactory.forBeanPropertyAccess(arguments[0]);
        return values(request, COMPONENTS)
                .map(component -> new Called(
                        component.toString(),
                        values(request, KEYS)
                                .map(CalledComponent::key)
                                .findFirst()
                                .orElse("")))
                .findFirst()
                .orElse(null);
    }

    private static Stream<Object> values(BeanWrapper request, List<String> properties) {
        return properties.stream()
                .filter(request::isReadableProperty)
                .map(request::getPropertyValue)
                .filter(Objects::nonNull);
    }

    /** Of one thing or of several; nothing of what is no key, such as the data of an event. */
    private static String key(@Nullable Object argument) {
        if (argument instanceof String key) {
            return key;
        } else if (argument instanceof State<?> state) {
            return Objects.requireNonNullElse(state.getKey(), "");
        } else if (argument instanceof TransactionalStateOperation<?> operation) {
            return key(operation.getRequest());
        } else if (argument instanceof String[] keys) {
            return key(Arrays.asList(keys));
        } else if (argument instanceof Collection<?> several) {
            return several.stream().limit(MOST_KEYS).map(CalledComponent::key).collect(Collectors.joining(", "));
        }
        return "";
    }
}
