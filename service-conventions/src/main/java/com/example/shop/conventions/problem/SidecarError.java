package com.example.shop.conventions.problem;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the sidecar tells of its own failure over HTTP, for example {@code {"errorCode":"ERR_DIRECT_INVOKE"}}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SidecarError(@Nullable String errorCode) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Dapr's code; empty where the answer came from an app and not from the sidecar. */
    static Optional<String> in(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, SidecarError.class)).map(SidecarError::errorCode);
        } catch (IOException notTheSidecar) {
            return Optional.empty();
        }
    }
}
