package com.example.shop.console.order;

import com.example.shop.console.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The tables of README.md that lead from a building block to its classes, tests and components. */
@Component
class BlockIndex {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    private final RunningSuite suite;

    BlockIndex(RunningSuite suite) {
        this.suite = suite;
    }

    /** Returns the class with which a service uses a block, relative to the checkout. */
    Optional<String> classOf(BuildingBlock block, String service) {
        return links(block, service).stream()
                .filter(link -> link.contains("src/main/java"))
                .findFirst();
    }

    Optional<String> testOf(BuildingBlock block, String service) {
        return links(block, service).stream()
                .filter(link -> link.contains("src/test/java"))
                .findFirst();
    }

    /** Returns the components of a block, relative to the checkout. */
    List<String> componentsOf(BuildingBlock block) {
        return rows().stream()
                .filter(row -> row.contains("(" + block.page() + ")"))
                .flatMap(row -> links(row).stream())
                .filter(link -> link.startsWith("components/"))
                .distinct()
                .toList();
    }

    private List<String> links(BuildingBlock block, String service) {
        return rows().stream()
                .filter(row -> row.startsWith("| " + service + " |") && isFor(block, row))
                .map(BlockIndex::links)
                .findFirst()
                .orElse(List.of());
    }

    /** The second column is the package, of which the last part is the name of the block. */
    private static boolean isFor(BuildingBlock block, String row) {
        var name = block.packageName() + "`";
        return row.contains("| `" + name) || row.contains("/" + name);
    }

    private static List<String> links(String row) {
        return LINK.matcher(row).results().map(link -> link.group(1)).toList();
    }

    private List<String> rows() {
        try {
            return Files.readAllLines(suite.checkout().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
