package com.example.shop.system;

import com.example.shop.local.Project;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The OpenAPI document of a service, read as the list of what its operations accept. */
record ApiDocument(String service, JsonNode root) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    static ApiDocument of(String service) {
        var file = Project.find().directory().resolve("docs/api").resolve(service + ".json");
        try {
            return new ApiDocument(service, JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One method of one path. */
    record Operation(ApiDocument document, String path, String method, JsonNode description) {

        List<Parameter> parameters() {
            return nodes(description.path("parameters"))
                    .map(parameter -> new Parameter(this, parameter))
                    .toList();
        }

        /** The schema of its body; a missing node if it has none. */
        JsonNode body() {
            return description.at("/requestBody/content/application~1json/schema");
        }

        @Override
        public String toString() {
            return document.service() + " " + method + " " + path;
        }
    }

    record Parameter(Operation operation, JsonNode description) {

        String name() {
            return description.path("name").asText();
        }

        String in() {
            return description.path("in").asText();
        }

        JsonNode schema() {
            return description.path("schema");
        }

        boolean isRequired() {
            return description.path("required").asBoolean();
        }

        /** Whether the document allows the text. An array is a list with commas and spaces. */
        boolean allows(String text) {
            return (text.isEmpty() && description.path("allowEmptyValue").asBoolean())
                    || operation.document().allows(schema(), read(text, schema()));
        }

        private static JsonNode read(String text, JsonNode schema) {
            return switch (schema.path("type").asText()) {
                case "boolean" ->
                    text.matches("true|false") ? BooleanNode.valueOf(text.equals("true")) : new TextNode(text);
                case "integer" -> text.matches("0|-?[1-9]\\d{0,17}") ? number(text) : new TextNode(text);
                case "array" -> {
                    var array = JSON.createArrayNode();
                    Stream.of(text.split(",", -1)).map(String::strip).forEach(array::add);
                    yield array;
                }
                default -> new TextNode(text);
            };
        }

        /** Of the format int32, which the validator does not look at. */
        private static JsonNode number(String text) {
            var number = Long.parseLong(text);
            return number == (int) number ? JSON.getNodeFactory().numberNode(number) : new TextNode(text);
        }

        @Override
        public String toString() {
            return operation + ", the " + in() + " parameter " + name();
        }
    }

    List<Operation> operations() {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                this, path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue())))
                .toList();
    }

    /** Returns the schema that a reference points to. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    boolean allows(JsonNode schema, JsonNode value) {
        return schema(schema).validate(value).isEmpty();
    }

    /** A schema for many values. */
    JsonSchema schema(JsonNode schema) {
        var complete = ((ObjectNode) schema.deepCopy());
        complete.set("components", root.path("components"));
        return SCHEMAS.getSchema(complete);
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        return IntStream.range(0, array.size()).mapToObj(array::get);
    }
}
