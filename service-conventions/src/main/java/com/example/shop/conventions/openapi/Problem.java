package com.example.shop.conventions.openapi;

import com.example.shop.conventions.problem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of every error, only for the document: what is answered is Spring's {@code ProblemDetail}. */
@Schema(
        description = "Problem details, RFC 9457. A type may add properties of its own.",
        example = Problem.EXAMPLE,
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record Problem(
        @Schema(
                description = "Tells problems apart that programs react to: urn:problem:..., or about:blank where"
                        + " the status says it all",
                format = "uri-reference",
                defaultValue = "about:blank")
        @Nullable
        String type,

        String title,

        @Schema(description = "The status of HTTP", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What was wrong, for a person to read") @Nullable
        String detail,

        @Schema(description = "The path that was asked for", format = "uri-reference") @Nullable
        String instance,

        @Schema(description = "The parts of the request that are not accepted, and what is") @Nullable
        List<FieldProblem> errors,

        @Schema(description = "The code of Dapr's own error, where it was one") @Nullable
        String daprErrorCode) {

    static final String EXAMPLE = """
            {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "The request is not valid",
             "instance": "/orders", "errors": [{"field": "lines[0].quantity", "message": "must be a whole number from 1 to 1000"}]}
            """;
}
