package com.example.shop.conventions.openapi;

import com.example.shop.dapr.security.AppToken;
import com.example.shop.dapr.security.ProtectedPaths;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.MediaType;

/** Adds to what springdoc reads off the controllers what all services have in common: problems, and the app's token. */
final class ApiDescription implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "appToken";
    private static final String UNAUTHORIZED = "401";
    private static final String BAD_REQUEST = "400";

    private final ProtectedPaths forSidecars;

    private final List<String> tags;

    /** @param tags the names of tags in their order */
    ApiDescription(ProtectedPaths forSidecars, List<String> tags) {
        this.forSidecars = forSidecars;
        this.tags = tags;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setServers(List.of(new Server().url("/"))); // wherever it was read: the port, the sidecar, a gateway
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        addProblem(api.getComponents());
        WholePatterns.in(api);
        sortTags(api);
        api.getPaths().forEach((path, operations) -> describe(path, operations, api.getComponents()));
    }

    private void sortTags(OpenAPI api) {
        if (tags.isEmpty()) {
            return;
        }
        var described = Objects.requireNonNullElse(api.getTags(), List.<Tag>of()).stream()
                .collect(Collectors.toMap(Tag::getName, Function.identity(), (one, same) -> one));
        api.setTags(tags.stream()
                .map(name -> described.getOrDefault(name, new Tag().name(name)))
                .toList());
    }

    private static void addProblem(Components components) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(components::addSchemas);
    }

    private void describe(String path, PathItem operations, Components components) {
        var forSidecarOnly = forSidecars.contain(path);
        if (forSidecarOnly) {
            components.addSecuritySchemes(TOKEN, token());
        }
        for (var operation : operations.readOperations()) {
            if (forSidecarOnly) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                add(operation.getResponses(), UNAUTHORIZED, "The app's token is missing: this is for its sidecar only");
            }
            addProblems(operation);
            Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                    .forEach(ApiDescription::allowNoValue);
        }
    }

    /** Spring takes the default of a query parameter for an empty value, too. */
    private static void allowNoValue(Parameter parameter) {
        if ("query".equals(parameter.getIn()) && parameter.getSchema().getDefault() != null) {
            parameter.setAllowEmptyValue(true);
        }
    }

    private static void addProblems(Operation operation) {
        var responses = operation.getResponses();
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            add(responses, BAD_REQUEST, "The request is not valid; `errors` names the parts");
        }
        add(responses, ApiResponses.DEFAULT, "Any other problem");
        responses.forEach((status, response) -> {
            if (status.equals(ApiResponses.DEFAULT) || status.compareTo(BAD_REQUEST) >= 0) {
                response.setContent(problem());
            }
        });
    }

    private static void add(ApiResponses responses, String status, String description) {
        responses.computeIfAbsent(status, added -> new ApiResponse().description(description));
    }

    private static Content problem() {
        var schema = new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + PROBLEM);
        return new Content()
                .addMediaType(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new io.swagger.v3.oas.models.media.MediaType().schema(schema));
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(AppToken.HEADER)
                .description("Only the app's own sidecar has it: call by way of yours, /v1.0/invoke/APP-ID/method/...");
    }
}
