package com.example.shop.order.deadletter.pubsub;

import com.example.shop.order.deadletter.DeadLetter;
import com.example.shop.order.deadletter.DeadLetter.Binary;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was published to a topic: a CloudEvent with JSON, a CloudEvent with other data, or any other bytes. */
@Component
class DeadLetterReader {

    private final ObjectMapper json;
    private final InstantSource time;

    DeadLetterReader(ObjectMapper json, InstantSource time) {
        this.json = json;
        this.time = time;
    }

    DeadLetter read(String topic, byte[] published) {
        var envelope = envelope(published);
        if (envelope == null) {
            return letter(hash(published), topic, "", NullNode.getInstance(), Binary.of(published, null));
        }
        var id = id(envelope, published);
        var type = envelope.path("type").asText();
        return envelope.has("data_base64")
                ? letter(id, topic, type, NullNode.getInstance(), binary(envelope, published))
                : letter(id, topic, type, envelope.path("data"), null);
    }

    private DeadLetter letter(String id, String topic, String type, JsonNode data, @Nullable Binary binary) {
        return new DeadLetter(id, null, topic, type, data, binary, time.instant(), 1, null);
    }

    private @Nullable JsonNode envelope(byte[] published) {
        try {
            var read = json.readTree(published);
            return read.has("specversion") && (read.has("data") || read.has("data_base64")) ? read : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Binary binary(JsonNode envelope, byte[] published) {
        try {
            var type = envelope.path("datacontenttype").asText("application/octet-stream");
            return Binary.of(envelope.path("data_base64").binaryValue(), type);
        } catch (IOException e) {
            return Binary.of(published, null); // The text is not Base64.
        }
    }

    /** Other clients choose ids of any format, but a path and a state key allow only some characters. */
    private static String id(JsonNode envelope, byte[] published) {
        var id = envelope.path("id").asText();
        return id.matches("[A-Za-z0-9-]{1,100}") ? id : hash(published);
    }

    private static String hash(byte[] published) {
        return UUID.nameUUIDFromBytes(published).toString();
    }
}
