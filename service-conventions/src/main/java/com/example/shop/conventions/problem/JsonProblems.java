package com.example.shop.conventions.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says which field of a JSON body Jackson could not read, and what belongs there. Quotes nothing that was sent. */
final class JsonProblems {

    private static final String BODY = "body";

    private JsonProblems() {}

    static FieldProblem noBody() {
        return new FieldProblem(BODY, "must be JSON, and there is none");
    }

    static FieldProblem noText() {
        return new FieldProblem(BODY, "must be JSON in UTF-8, from its beginning to its end");
    }

    static FieldProblem of(JsonProcessingException failure) {
        return failure instanceof JsonMappingException mapping
                ? new FieldProblem(path(mapping), expected(mapping))
                : new FieldProblem(BODY, malformed(failure));
    }

    private static String path(JsonMappingException failure) {
        var path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return path.isEmpty() ? BODY : path;
    }

    private static String expected(JsonMappingException failure) {
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "is not a known field; known are " + names(unknown.getKnownPropertyIds());
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return Expected.value(mismatch.getTargetType());
        }
        if (failure.getCause() instanceof InputCoercionException overflow) {
            return Expected.value(overflow.getTargetType());
        }
        return failure.getCause() instanceof JsonProcessingException malformed
                ? malformed(malformed)
                : Expected.value(null);
    }

    private static String names(Collection<Object> properties) {
        return properties.stream()
                .map(Objects::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String malformed(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null
                ? "must be JSON, each field once"
                : "must be JSON, each field once, and is not at line %d, column %d"
                        .formatted(location.getLineNr(), location.getColumnNr());
    }
}
