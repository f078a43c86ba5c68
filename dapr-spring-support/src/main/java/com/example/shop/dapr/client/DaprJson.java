package com.example.shop.dapr.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dapr.serializer.CustomizableObjectSerializer;

/**
 * Reads and writes what goes through Dapr as the app reads and writes JSON, with one difference: fields that it does
 * not know are skipped.
 *
 * <p>A request with an unknown field is a caller's mistake; a stored record or a peer's answer with one is only newer
 * than this app, as happens in every rolling update.
 */
public final class DaprJson extends CustomizableObjectSerializer {

    DaprJson(ObjectMapper requests) {
        super(requests.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }
}
