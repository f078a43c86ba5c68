package com.example.shop.conventions.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import java.util.stream.Stream;

/** Bean Validation wants the whole text to match a pattern, JSON Schema a part of it. */
final class WholePatterns {

    private WholePatterns() {}

    static void in(OpenAPI api) {
        var ofParameters = api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getParameters()))
                .flatMap(parameters -> parameters.stream().map(parameter -> parameter.getSchema()));
        var ofBodies = api.getComponents().getSchemas().values().stream();
        Stream.concat(ofParameters, ofBodies).filter(Objects::nonNull).forEach(WholePatterns::in);
    }

    private static void in(Schema<?> schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (schema.getItems() != null) {
            in(schema.getItems());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(WholePatterns::in);
        }
    }
}
