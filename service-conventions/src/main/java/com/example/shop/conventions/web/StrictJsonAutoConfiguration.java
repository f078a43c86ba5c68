package com.example.shop.conventions.web;

import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The rest of how strictly JSON is read is in service-conventions.yaml. Web slice tests get it too. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnWebApplication
public class StrictJsonAutoConfiguration {

    /** The one part of strictness that has no property in Spring Boot: a number or a boolean is no string. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer takesStringsForTextOnly() {
        return builder -> builder.postConfigurer(mapper -> mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
