package com.example.shop.conventions.openapi;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param sidecarOperations whether the document has what is for sidecars only, too: nobody else can call it */
@ConfigurationProperties("dapr.openapi")
record OpenApiProperties(boolean sidecarOperations) {}
