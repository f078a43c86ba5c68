package com.example.shop.conventions.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param sidecarOperations whether the document also has what only sidecars can call */
@ConfigurationProperties("dapr.openapi")
record OpenApiProperties(boolean sidecarOperations) {}
