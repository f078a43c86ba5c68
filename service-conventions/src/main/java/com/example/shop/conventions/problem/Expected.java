package com.example.shop.conventions.problem;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says in words what a value of a Java type looks like from outside. */
final class Expected {

    private Expected() {}

    /** For example "must be a whole number from -2147483648 to 2147483647". */
    static String value(@Nullable Class<?> type) {
        return type == null
                ? "is not an accepted value"
                : "must be " + describe(ClassUtils.resolvePrimitiveIfNecessary(type));
    }

    private static String describe(Class<?> type) {
        if (type == Integer.class) {
            return "a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == Long.class) {
            return "a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time in ISO 8601, such as 2026-01-31T12:00:00Z";
        }
        return isList(type) ? "a list" : isObject(type) ? "an object" : "a valid " + type.getSimpleName();
    }

    private static boolean isList(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord() || Map.class.isAssignableFrom(type);
    }
}
