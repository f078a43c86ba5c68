package com.example.shop.bench;

import com.example.shop.suite.cli.Table;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The figures of one run, as a table for people or as JSON for tools. Both name the machine and the versions. */
final class Figures {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Figure> figures;
    private final Machine machine;

    Figures(List<Figure> figures, Machine machine) {
        this.figures = List.copyOf(figures);
        this.machine = machine;
    }

    String table() {
        var table = new Table("BENCHMARK", "FIGURE", "VALUE", "BASELINE", "BASELINE VALUE", "RATIO", "AIM");
        for (var figure : figures) {
            table.add(
                    figure.benchmark(),
                    figure.name(),
                    number(figure.value()) + " " + figure.unit(),
                    figure.baselineName(),
                    number(figure.baseline()) + " " + figure.unit(),
                    String.format(Locale.ROOT, "%.2f", figure.ratio()),
                    figure.aim());
        }
        return "%s%n%s".formatted(machine.text(), table);
    }

    String json() {
        var root = JSON.createObjectNode();
        root.put("at", Instant.now().toString());
        root.putPOJO("machine", machine);
        var rows = root.putArray("figures");
        figures.forEach(figure -> write(figure, rows.addObject()));
        return root.toPrettyString();
    }

    private static void write(Figure figure, ObjectNode row) {
        row.put("benchmark", figure.benchmark());
        row.put("name", figure.name());
        row.put("value", figure.value());
        row.put("unit", figure.unit());
        row.put("baselineName", figure.baselineName());
        row.put("baseline", figure.baseline());
        row.put("ratio", figure.ratio());
        row.put("aim", figure.aim());
    }

    /** Three significant digits. */
    private static String number(double value) {
        var digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
