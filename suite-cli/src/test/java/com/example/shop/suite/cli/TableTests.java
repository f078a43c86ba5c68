package com.example.shop.suite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void columnsAreAsWideAsWhatIsInThem() {
        var table = new Table("A", "LONG HEADER", "C");
        table.add("long cell", "b", "c");

        assertThat(table.toString().lines()).containsExactly("A          LONG HEADER  C", "long cell  b            c");
    }
}
