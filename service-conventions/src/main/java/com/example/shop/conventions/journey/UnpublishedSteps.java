package com.example.shop.conventions.journey;

import com.example.shop.model.JourneyBatch;
import com.example.shop.model.JourneyStep;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Steps that are published together. A file contains them too until they are published, because a process that is killed
 * loses its memory. Each line of the file is the JSON of a {@link JourneyBatch}.
 */
final class UnpublishedSteps {

    private static final Logger log = LoggerFactory.getLogger(UnpublishedSteps.class);

    private final Path file;
    private final ObjectMapper json;
    private final List<JourneyStep> steps = new ArrayList<>();

    /** @param file does not exist yet, or was left by a process that was killed */
    UnpublishedSteps(Path file, ObjectMapper json) {
        this.file = file;
        this.json = json;
    }

    List<JourneyStep> steps() {
        return List.copyOf(steps);
    }

    int size() {
        return steps.size();
    }

    /** Adds steps, also if they cannot be written to the file. */
    void add(List<JourneyStep> newSteps) {
        steps.addAll(newSteps);
        try {
            var line = json.writeValueAsString(new JourneyBatch(newSteps)) + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            log.warn("Steps are lost if this process is killed, because {} cannot be written", file, e);
        }
    }

    /** Reads the steps of a process that was killed. Its last line may be incomplete. */
    void read() {
        try {
            Files.readAllLines(file).forEach(this::read);
        } catch (IOException e) {
            log.warn("Steps are missing from journeys, because {} cannot be read", file, e);
        }
    }

    private void read(String line) {
        try {
            steps.addAll(json.readValue(line, JourneyBatch.class).steps());
        } catch (JsonProcessingException e) {
            log.warn("Steps are missing from journeys, because a line of {} is incomplete", file);
        }
    }

    void deleteFile() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("The steps in {} are published again at the next start", file, e);
        }
    }
}
