package com.example.shop.order.deadletter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * An event that Dapr has sent to a dead-letter topic.
 *
 * @param id of the event, and of the topic too if another topic has an event with the same id; if several subscribers
 *     failed to process an event, there is one dead letter
 * @param eventId null if it is the same as the id
 * @param topic the topic to which it was published
 * @param type of the event; empty if it had none
 * @param data of the event, which may be personal data; JSON's null if the event has other data than JSON
 * @param binary the data of the event if it is not JSON; null if it is JSON
 * @param at when it last reached the dead-letter topic
 * @param times how often it reached the dead-letter topic
 * @param redrivenAt when it was published again; null if it was not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeadLetter(
        String id,
        @Nullable String eventId,
        String topic,
        String type,
        JsonNode data,
        @Nullable Binary binary,
        Instant at,
        int times,
        @Nullable Instant redrivenAt) {

    /**
     * Data that is not JSON.
     *
     * @param base64 the bytes as they were published
     * @param contentType of the bytes; null if they are not the data of a CloudEvent but all that was published
     */
    public record Binary(String base64, @Nullable String contentType) {

        public static Binary of(byte[] bytes, @Nullable String contentType) {
            return new Binary(Base64.getEncoder().encodeToString(bytes), contentType);
        }

        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /** Returns the id that the event has for its subscribers. */
    @JsonIgnore
    public String idOfEvent() {
        return eventId == null ? id : eventId;
    }

    /** Returns the order that the event is about; empty if the event does not tell. */
    @JsonIgnore
    String orderId() {
        return data.path("orderId").asText();
    }

    DeadLetter withId(String newId) {
        return new DeadLetter(newId, idOfEvent(), topic, type, data, binary, at, times, redrivenAt);
    }

    DeadLetter receivedAgain(Instant now) {
        return new DeadLetter(id, eventId, topic, type, data, binary, now, times + 1, redrivenAt);
    }

    DeadLetter redriven(Instant now) {
        return new DeadLetter(id, eventId, topic, type, data, binary, at, times, now);
    }
}
