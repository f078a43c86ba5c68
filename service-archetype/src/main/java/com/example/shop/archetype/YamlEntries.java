package com.example.shop.archetype;

import java.io.StringReader;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Removes entries from the text of a YAML file: keys with their values, and items of lists. The other lines stay as they are,
 * with their comments. An entry that has no content left is removed, too.
 */
final class YamlEntries {

    private final List<String> lines;
    private final Set<String> names;
    private final BitSet removed = new BitSet();

    private YamlEntries(String text, Set<String> names) {
        this.lines = text.lines().toList();
        this.names = names;
    }

    /** Returns the text without the keys and the items that have one of the names. */
    static String remove(String text, Set<String> names) {
        var entries = new YamlEntries(text, names);
        new Yaml(new LoaderOptions()).composeAll(new StringReader(text)).forEach(entries::removeFrom);
        return entries.rest();
    }

    private String rest() {
        return IntStream.range(0, lines.size())
                .filter(line -> !removed.get(line))
                .mapToObj(line -> lines.get(line) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns whether nothing is left of the node. */
    private boolean removeFrom(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW) {
            return false;
        }
        var left = 0;
        if (node instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                left += removeEntry(entry.getKeyNode(), entry.getValueNode()) ? 0 : 1;
            }
        } else if (node instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                left += removeEntry(item, item) ? 0 : 1;
            }
        } else {
            return false;
        }
        return left == 0;
    }

    private boolean removeEntry(Node name, Node content) {
        var remove = isNamed(name) || removeFrom(content);
        if (remove) {
            removeLines(name.getStartMark().getLine());
        }
        return remove;
    }

    private boolean isNamed(Node node) {
        return node instanceof ScalarNode scalar && names.contains(scalar.getValue());
    }

    /** The line of a key or of an item, the comment above it, and the lines below it that are indented more. */
    private void removeLines(int first) {
        var indentation = indentation(first);
        var from = first;
        while (from > 0
                && indentation(from - 1) == indentation
                && lines.get(from - 1).strip().startsWith("#")) {
            from--;
        }
        var to = first + 1;
        while (to < lines.size() && indentation(to) > indentation) {
            to++;
        }
        removed.set(from, to);
    }

    private int indentation(int line) {
        var text = lines.get(line);
        return text.length() - text.stripLeading().length();
    }
}
