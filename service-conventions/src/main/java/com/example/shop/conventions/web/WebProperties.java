package com.example.shop.conventions.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of requests.
 *
 * @param maxBodySize of any request, a sidecar's callbacks included
 * @param maxBodySizeOf other limits, by path
 */
@ConfigurationProperties("dapr.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue Map<String, DataSize> maxBodySizeOf) {

    DataSize limit(String path) {
        return maxBodySizeOf.getOrDefault(path, maxBodySize);
    }
}
