package ${package};

/** What a visitor is told. */
public record Greeting(String visitor, String text) {}
