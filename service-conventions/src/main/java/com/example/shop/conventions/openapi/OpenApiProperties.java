package com.example.shop.conventions.openapi;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the API document.
 *
 * @param sidecarOperations whether the document also has what only sidecars can call
 * @param tags the order of the tags; springdoc sorts them by name
 */
@ConfigurationProperties("dapr.openapi")
record OpenApiProperties(
        boolean sidecarOperations, @DefaultValue List<String> tags) {}
