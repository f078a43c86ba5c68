package com.example.shop.console.order;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.model.BuildingBlock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The entries of resiliency.yaml, by building block. */
@Component
class Policies {

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();
    private final RunningSuite suite;

    Policies(RunningSuite suite) {
        this.suite = suite;
    }

    /**
     * Returns the targets of a block: apps, actors, or the components of the block.
     *
     * @param components the names of the components
     * @return YAML; empty if the block has no target, because it needs no component
     */
    Optional<String> of(BuildingBlock block, List<String> components) {
        var targets = read().at("/spec/targets");
        return switch (block) {
            case SERVICE_INVOCATION -> Optional.of(write(targets.path("apps")));
            case ACTORS -> Optional.of(write(targets.path("actors")));
            default -> ofComponents(targets.path("components"), components);
        };
    }

    private Optional<String> ofComponents(JsonNode targets, List<String> components) {
        var entries = yaml.createObjectNode();
        components.stream().filter(targets::has).forEach(component -> entries.set(component, targets.path(component)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(write(entries));
    }

    private JsonNode read() {
        try {
            return yaml.readTree(
                    suite.checkout().resolve("components/resiliency.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(JsonNode entries) {
        try {
            return yaml.writeValueAsString(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
