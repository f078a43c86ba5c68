package com.example.shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Values at and beyond the limits that a schema sets: some are allowed by it, most are not. */
final class HostileValues {

    private static final JsonNodeFactory JSON = new JsonMapper().getNodeFactory();
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String EMOJI = "\ud83d\ude00";

    private static final List<String> TEXTS = List.of(
            "", " ", "a", "A", "0", "-", "_", ".", "a b", " a", "a ", "a,b", "null", "true", "\u00fc", "\u0130", EMOJI,
            "a\nb", "\u0000", "\u007f", "a/b", "..", "%", "%2F", "a;b", "a?b", "<a>", "\"a\"", "'", "${a}", "tok_a",
            "\"1\"");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "1.5",
            "1e2",
            "+1",
            "01",
            "0x1",
            " 1",
            "1 ",
            "\u0661",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "NaN");

    private static final List<String> BOOLEANS =
            List.of("true", "false", "TRUE", "False", "yes", "no", "on", "off", "1", "0", "t", "");

    private final ApiDocument document;

    HostileValues(ApiDocument document) {
        this.document = document;
    }

    /** Texts for a parameter with this schema. */
    static Stream<String> texts(JsonNode schema) {
        var elements = schema.path("type").asText().equals("array") ? listsOf(schema) : Stream.<String>empty();
        return Stream.of(TEXTS.stream(), NUMBERS.stream(), BOOLEANS.stream(), lengths(schema), bounds(schema), elements)
                .flatMap(texts -> texts)
                .distinct();
    }

    private static Stream<String> listsOf(JsonNode schema) {
        return counts(schema)
                .mapToObj(count -> String.join(
                        ",", IntStream.range(0, count).mapToObj(i -> "a" + i).toList()));
    }

    /** Texts as long as the numbers in the schema and its pattern, one less and one more, of letters of several kinds. */
    private static Stream<String> lengths(JsonNode schema) {
        var limits = NUMBER.matcher(schema.toString())
                .results()
                .map(match -> match.group())
                .filter(number -> number.length() < 4)
                .map(Integer::valueOf);
        return limits.flatMap(limit -> Stream.of(limit - 1, limit, limit + 1))
                .filter(length -> length > 0)
                .flatMap(length -> Stream.of("a", "A", "-", "\u00fc", EMOJI).map(letter -> letter.repeat(length)));
    }

    private static Stream<String> bounds(JsonNode schema) {
        return Stream.of("minimum", "maximum")
                .filter(schema::has)
                .mapToLong(bound -> schema.path(bound).asLong())
                .flatMap(bound -> LongStream.of(bound - 1, bound, bound + 1))
                .mapToObj(Long::toString);
    }

    private static IntStream counts(JsonNode schema) {
        return IntStream.of(
                0, 1, schema.path("maxItems").asInt(2), schema.path("maxItems").asInt(2) + 1);
    }

    /** A value that the schema allows: the example, if the document has one. */
    JsonNode allowed(JsonNode reference) {
        var schema = document.resolved(reference);
        if (schema.has("example")) {
            return schema.path("example");
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = JSON.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), allowed(property.getValue())));
                yield object;
            }
            case "array" -> JSON.arrayNode().add(allowed(schema.path("items")));
            case "boolean" -> JSON.booleanNode(true);
            case "integer" -> JSON.numberNode(1);
            default -> JSON.textNode("a");
        };
    }

    /** Bodies in which one place differs from an allowed body: another value there, no value, or one more property. */
    Stream<JsonNode> bodies(JsonNode reference) {
        var schema = document.resolved(reference);
        var body = allowed(reference);
        var others = otherTypes();
        return Stream.of(
                        others,
                        texts(schema).<JsonNode>map(JSON::textNode),
                        bounds(schema).<JsonNode>map(number -> JSON.numberNode(Long.parseLong(number))),
                        lists(schema),
                        changedProperties(schema, body))
                .flatMap(values -> values)
                .distinct();
    }

    private static Stream<JsonNode> otherTypes() {
        return Stream.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.booleanNode(false),
                JSON.numberNode(0),
                JSON.numberNode(1),
                JSON.numberNode(-1),
                JSON.numberNode(1.5),
                JSON.numberNode(1L << 31),
                JSON.numberNode(Double.MAX_VALUE),
                JSON.objectNode(),
                JSON.arrayNode(),
                JSON.arrayNode().addNull(),
                JSON.arrayNode().add(JSON.arrayNode()),
                JSON.objectNode().put("a", 1));
    }

    private Stream<JsonNode> lists(JsonNode schema) {
        if (!schema.path("type").asText().equals("array")) {
            return Stream.empty();
        }
        var items = schema.path("items");
        var counted = counts(schema).<JsonNode>mapToObj(count -> list(count, allowed(items)));
        return Stream.concat(counted, bodies(items).map(item -> JSON.arrayNode().add(item)));
    }

    private static ArrayNode list(int count, JsonNode item) {
        var list = JSON.arrayNode();
        for (var i = 0; i < count; i++) {
            list.add(item.deepCopy());
        }
        return list;
    }

    private Stream<JsonNode> changedProperties(JsonNode schema, JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            return Stream.empty();
        }
        var changed = new ArrayList<JsonNode>();
        changed.add(object.deepCopy().put("additional", 1));
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            changed.add(object.deepCopy().without(name));
            changed.add(renamed(object, name));
            bodies(property.getValue())
                    .forEach(value -> changed.add(object.deepCopy().set(name, value)));
        }
        return changed.stream();
    }

    private static JsonNode renamed(ObjectNode object, String name) {
        ObjectNode other = object.deepCopy();
        other.set(name.toUpperCase(Locale.ROOT), other.remove(name));
        return other;
    }
}
