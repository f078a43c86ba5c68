package com.example.shop.dapr.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says which field of a JSON body Jackson could not read, and what belongs there. */
final class JsonProblems {

    private static final String BODY = "body";

    private JsonProblems() {}

    static FieldProblem of(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? new FieldProblem(path(mapping), expected(mapping))
                : new FieldProblem(BODY, malformed(failure));
    }

    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String expected(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "is not a known field; known are " + known(unknown);
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return "must be " + describe(mismatch.getTargetType());
        }
        if (failure.getCause() instanceof InputCoercionException coercion) {
            return "must be " + describe(coercion.getTargetType());
        }
        return failure.getCause() instanceof JsonProcessingException malformed
                ? malformed(malformed)
                : "is not an accepted value";
    }

    private static String known(UnrecognizedPropertyException failure) {
        var ids = failure.getKnownPropertyIds();
        return ids == null
                ? "none"
                : ids.stream()
                        .map(Object::toString)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
    }

    private static String describe(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class) {
            return "a whole number between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE;
        }
        if (boxed == Long.class) {
            return "a whole number between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE;
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "a number";
        }
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (boxed.isEnum()) {
            return "one of " + Arrays.toString(boxed.getEnumConstants());
        }
        if (CharSequence.class.isAssignableFrom(boxed)) {
            return "a string";
        }
        if (Temporal.class.isAssignableFrom(boxed)) {
            return "a time in ISO 8601";
        }
        if (boxed.isArray() || Collection.class.isAssignableFrom(boxed)) {
            return "a list";
        }
        return boxed.isRecord() || Map.class.isAssignableFrom(boxed) ? "an object" : "an accepted value";
    }

    private static String malformed(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null
                ? "must be JSON"
                : "must be JSON; it is not at line %d, column %d"
                        .formatted(location.getLineNr(), location.getColumnNr());
    }

    static List<FieldProblem> missing() {
        return List.of(new FieldProblem(BODY, "must be JSON; there is none"));
    }
}
