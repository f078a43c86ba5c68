package com.example.shop.console.order;

import com.example.shop.console.suite.RunningSuite;
import com.example.shop.model.BuildingBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables of README.md that lead from a building block to its page, classes, tests and components. */
@Component
class BlockIndex {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final String SOURCES = "src/main/java";

    private final RunningSuite suite;

    BlockIndex(RunningSuite suite) {
        this.suite = suite;
    }

    /** Returns the page of a block, relative to the checkout. */
    String pageOf(BuildingBlock block) {
        return linksOf(block).findFirst().orElseThrow();
    }

    /** Returns the class with which a service uses a block, relative to the checkout. */
    Optional<String> classOf(BuildingBlock block, String service) {
        return links(block, service).stream()
                .filter(link -> link.contains(SOURCES))
                .findFirst();
    }

    Optional<String> testOf(BuildingBlock block, String service) {
        return links(block, service).stream()
                .filter(link -> link.contains("src/test/java"))
                .findFirst();
    }

    /** Returns the components of a block, relative to the checkout. */
    List<String> componentsOf(BuildingBlock block) {
        return linksOf(block)
                .filter(link -> link.startsWith("components/"))
                .distinct()
                .toList();
    }

    /** The links of the rows of a block in the first table, in which a row begins with the name and the page of the block. */
    private Stream<String> linksOf(BuildingBlock block) {
        var start = "| [%s](docs/building-blocks/".formatted(block.label());
        return rows().stream()
                .filter(row -> row.toLowerCase(Locale.ROOT).startsWith(start))
                .flatMap(row -> links(row).stream());
    }

    private List<String> links(BuildingBlock block, String service) {
        var name = packageOf(block) + "`";
        return rows().stream()
                .filter(row -> row.startsWith("| " + service + " |") && isFor(name, row))
                .map(BlockIndex::links)
                .findFirst()
                .orElse(List.of());
    }

    /** The packages of a block have the same name in all services and templates. */
    private String packageOf(BuildingBlock block) {
        return linksOf(block)
                .filter(link -> link.contains(SOURCES))
                .map(Path::of)
                .map(source -> source.getName(source.getNameCount() - 2).toString())
                .findFirst()
                .orElseThrow();
    }

    /** The second column is the package, of which the last part is the name of the block. */
    private static boolean isFor(String name, String row) {
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
