package com.example.shop.console.order;

import com.example.shop.console.order.OrderPicture.Step;
import com.example.shop.console.suite.RunningSuite;
import com.example.shop.model.BuildingBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what belongs to a step: code, test, components and log lines. */
@Component
class StepDetails {

    private static final int MOST_LINES = 50;

    private final BlockIndex index;
    private final Policies policies;
    private final RunningSuite suite;

    StepDetails(BlockIndex index, Policies policies, RunningSuite suite) {
        this.index = index;
        this.policies = policies;
        this.suite = suite;
    }

    /**
     * What belongs to a step. The paths are relative to the checkout.
     *
     * @param page of the building block
     * @param source the class with which the service uses the block
     * @param test of the class on a real sidecar
     * @param components of the block
     * @param policy the entries of resiliency.yaml
     * @param log what the service has logged about the order
     */
    record Details(
            String page,
            Optional<File> source,
            Optional<String> test,
            List<File> components,
            Optional<String> policy,
            List<String> log) {}

    /** A file of the checkout with its content. */
    record File(String path, String content) {}

    Details of(String orderId, Step step) {
        var block = Stream.of(BuildingBlock.values())
                .filter(each -> each.label().equals(step.block()))
                .findFirst();
        var components = block.map(index::componentsOf).orElse(List.of());
        return new Details(
                block.map(index::pageOf).orElse("docs/building-blocks"),
                block.flatMap(each -> index.classOf(each, step.service())).map(this::file),
                block.flatMap(each -> index.testOf(each, step.service())),
                components.stream().map(this::file).toList(),
                block.flatMap(each -> policies.of(each, names(components))),
                log(suite.logs().resolve(step.service() + ".log"), orderId));
    }

    /** A component has the name of its file. */
    private static List<String> names(List<String> paths) {
        return paths.stream()
                .map(path -> path.replace("components/", "").replace(".yaml", ""))
                .toList();
    }

    private File file(String path) {
        return new File(path, read(suite.checkout().resolve(path)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> log(Path log, String orderId) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(orderId))
                    .limit(MOST_LINES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
