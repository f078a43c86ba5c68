package com.example.shop.system;

import com.example.shop.local.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of the documentation.
 *
 * @param file relative to the checkout
 * @param blocks its fenced blocks in their order
 */
record DocumentedPage(Path file, List<Block> blocks) {

    private static final Set<String> SKIPPED = Set.of("target", ".git", ".suite", "node_modules");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$");

    /**
     * A fenced block.
     *
     * @param language what follows the opening fence, for example {@code java}, or {@code sh not-run}
     */
    record Block(String language, String text) {

        boolean isShell() {
            return language.equals("sh") || language.startsWith("sh ");
        }

        /** Commands that {@link DocumentedCommandsIT} runs. */
        boolean isRun() {
            return language.equals("sh");
        }
    }

    /** Commands, and the output that the page shows for them; empty where it shows none. */
    record Commands(String text, String output) {}

    /** All pages of the checkout. */
    static List<DocumentedPage> all() {
        return filesOfCheckout().stream()
                .filter(file -> file.toString().endsWith(".md"))
                .map(DocumentedPage::read)
                .toList();
    }

    static DocumentedPage read(Path file) {
        try {
            var text = Files.readString(Project.find().directory().resolve(file));
            var blocks = FENCE.matcher(text)
                    .results()
                    .map(block -> new Block(block.group(1), block.group(2)))
                    .toList();
            return new DocumentedPage(file, blocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that are in the checkout and not made by a build or a run, relative to it. */
    static List<Path> filesOfCheckout() {
        var checkout = Project.find().directory();
        try (var files = Files.walk(checkout)) {
            return files.map(checkout::relativize)
                    .filter(file -> Stream.of(file.toString().split("/")).noneMatch(SKIPPED::contains))
                    .filter(file -> Files.isRegularFile(checkout.resolve(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands that are run, each with the output that follows it. */
    List<Commands> commands() {
        var commands = new ArrayList<Commands>();
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).isRun()) {
                commands.add(new Commands(blocks.get(i).text(), output(i + 1)));
            }
        }
        return commands;
    }

    private String output(int index) {
        return Optional.of(index)
                .filter(i -> i < blocks.size())
                .map(blocks::get)
                .filter(block -> block.language().equals("text"))
                .map(Block::text)
                .orElse("");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
