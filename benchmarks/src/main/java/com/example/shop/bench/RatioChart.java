package com.example.shop.bench;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws one bar for the ratio of each figure to its baseline, on a logarithmic axis. A bar begins at 1. */
final class RatioChart {

    private static final int WIDTH = 1100;
    private static final int HEIGHT_OF_BAR = 24;
    private static final int HEIGHT_OF_AXIS = 70;
    private static final Color BAR = new Color(0x2F6DB5);

    private final List<Figure> figures;

    RatioChart(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** Writes an SVG file, over an existing one. */
    void write(Path file) throws IOException {
        var graphics = svg();
        var height = HEIGHT_OF_AXIS + HEIGHT_OF_BAR * figures.size();
        chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
        try (var writer = Files.newBufferedWriter(file)) {
            graphics.stream(writer, true);
        }
    }

    private static SVGGraphics2D svg() {
        try {
            var documents = DocumentBuilderFactory.newDefaultNSInstance();
            return new SVGGraphics2D(documents.newDocumentBuilder().newDocument());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private JFreeChart chart() {
        var chart = ChartFactory.createBarChart(
                null, null, null, ratios(), PlotOrientation.HORIZONTAL, false, false, false);
        chart.setBackgroundPaint(Color.WHITE);
        format(chart.getCategoryPlot());
        return chart;
    }

    private DefaultCategoryDataset ratios() {
        var ratios = new DefaultCategoryDataset();
        figures.forEach(figure -> ratios.addValue(figure.ratio(), "ratio", label(figure)));
        return ratios;
    }

    private static String label(Figure figure) {
        return "%s: %s".formatted(figure.benchmark(), figure.name());
    }

    private static void format(CategoryPlot plot) {
        var axis = new LogAxis("ratio to the baseline of the same run, on a logarithmic axis");
        axis.setTickUnit(new NumberTickUnit(1), false, false); // a factor of ten
        axis.setNumberFormatOverride(number("0.####"));
        axis.setUpperMargin(0.1);
        plot.setRangeAxis(axis);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.addRangeMarker(new ValueMarker(1, Color.BLACK, plot.getOutlineStroke()));
        plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.6f);
        plot.setRenderer(bars());
    }

    private static BarRenderer bars() {
        var bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setBase(1);
        bars.setSeriesPaint(0, BAR);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", number("0.00##")));
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultItemLabelsVisible(true);
        return bars;
    }

    private static NumberFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
