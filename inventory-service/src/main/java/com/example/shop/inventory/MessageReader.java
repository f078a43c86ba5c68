package com.example.shop.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads and validates the messages of suppliers and scanners, which may contain anything. */
@Component
public class MessageReader {

    private final ObjectMapper json;
    private final Validator validator;

    MessageReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Returns the message as a valid record.
     *
     * @throws BadMessage if the message is not JSON, has other fields or violates a constraint
     */
    public <T extends Record> T read(String message, Class<T> type) {
        var read = parse(message, type);
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new BadMessage(
                    type,
                    violations.stream().map(MessageReader::describe).sorted().collect(Collectors.joining("; ")));
        }
        return read;
    }

    private <T extends Record> T parse(String message, Class<T> type) {
        try {
            var read = json.readValue(message, type);
            if (read == null) {
                throw new BadMessage(type, "it is null");
            }
            return read;
        } catch (IOException e) {
            throw new BadMessage(type, "it is not JSON with the fields " + fields(type));
        }
    }

    private static String fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(MessageReader::describe)
                .collect(Collectors.joining(", "));
    }

    private static String describe(RecordComponent field) {
        return field.getType() == int.class ? field.getName() + " (a whole number)" : field.getName();
    }

    private static String describe(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
