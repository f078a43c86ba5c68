package com.example.shop.bench;

/**
 * A measured figure beside its baseline.
 *
 * @param benchmark the command that measured it, for example {@code orders}
 * @param name what was measured
 * @param unit of both values, for example {@code ms}
 * @param baselineName what the baseline is
 * @param aim the limit of the ratio or of the value, for people; empty if there is none
 */
record Figure(
        String benchmark, String name, double value, String unit, String baselineName, double baseline, String aim) {

    double ratio() {
        return value / baseline;
    }
}
