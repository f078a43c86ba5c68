package com.example.shop.order.deadletter.web;

import com.example.shop.conventions.problem.Problems;
import com.example.shop.order.deadletter.DeadLetterService;
import com.example.shop.order.deadletter.ListedDeadLetter;
import com.example.shop.order.deadletter.UnknownDeadLetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP API of dead letters, for operators. Requests must come through the sidecar. */
@RestController
@Tag(name = "Dead letters", description = "For operators, through the sidecar")
@RequestMapping("/dead-letters")
class DeadLetterController {

    private final DeadLetterService letters;

    DeadLetterController(DeadLetterService letters) {
        this.letters = letters;
    }

    @Operation(operationId = "findDeadLetters", summary = "Lists the events that could not be processed")
    @ApiResponse(responseCode = "200", description = "The dead letters without their data, which may be personal")
    @GetMapping
    List<ListedDeadLetter> all(
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "1000") @Range(min = 1, max = 1000) int size) {
        return letters.all().stream().skip((long) page * size).limit(size).toList();
    }

    @Operation(operationId = "redriveDeadLetter", summary = "Publishes an event again")
    @ApiResponse(responseCode = "202", description = "The event is published")
    @ApiResponse(responseCode = "404", description = "There is no such dead letter")
    @PostMapping("/{id}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void redrive(@PathVariable @Pattern(regexp = "[A-Za-z0-9-]{1,128}") String id) {
        letters.redrive(id);
    }

    @ExceptionHandler
    ProblemDetail on(UnknownDeadLetter e) {
        return Problems.ofType("unknown-dead-letter", HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
    }
}
