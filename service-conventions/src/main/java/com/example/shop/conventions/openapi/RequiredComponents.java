package com.example.shop.conventions.openapi;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A component of a record is required in JSON unless it is {@link Nullable}: what is null is left out. */
final class RequiredComponents implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        var javaType =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && javaType.isRecord()) {
            require(javaType, defined(schema, context));
        }
        return schema;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        if (schema.get$ref() == null) {
            return schema;
        }
        var name = schema.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
        return context.getDefinedModels().getOrDefault(name, schema);
    }

    private static void require(Class<?> javaType, Schema<?> schema) {
        if (schema.getProperties() != null) {
            Arrays.stream(javaType.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .filter(schema.getProperties()::containsKey)
                    .filter(name -> schema.getRequired() == null
                            || !schema.getRequired().contains(name))
                    .forEach(schema::addRequiredItem);
        }
    }
}
