package com.example.shop.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlEntriesTests {

    private static final String TEXT = """
            # The comment of the file.
            first: 1

            targets:
              # The comment of a.
              # It has two lines.
              a:
                inbound: # inside
                  retry: x
              b: {} # b is short
              # The comment of c.
              c: "quoted"
            scopes:
              - one
              - two # the second
            """;

    @Test
    void changesNothingWithoutNames() {
        assertThat(YamlEntries.remove(TEXT, Set.of("one-"))).isEqualTo(TEXT);
    }

    @Test
    void removesAKeyWithItsCommentAndItsValue() {
        assertThat(YamlEntries.remove(TEXT, Set.of("a", "two"))).isEqualTo("""
                # The comment of the file.
                first: 1

                targets:
                  b: {} # b is short
                  # The comment of c.
                  c: "quoted"
                scopes:
                  - one
                """);
    }

    @Test
    void removesWhatHasNoContentLeft() {
        assertThat(YamlEntries.remove(TEXT, Set.of("a", "b", "c", "one", "two")))
                .isEqualTo("""
                # The comment of the file.
                first: 1

                """);
    }

    @Test
    void doesNotLookAtValues() {
        assertThat(YamlEntries.remove(TEXT, Set.of("x", "quoted", "1"))).isEqualTo(TEXT);
    }

    @Test
    void looksAtEachDocument() {
        assertThat(YamlEntries.remove("a: 1\n---\na: 2\nb: 3\n", Set.of("a"))).isEqualTo("---\nb: 3\n");
    }
}
