package com.example.reactiveservice.web;

import com.example.reactiveservice.Greeting;
import com.example.reactiveservice.GreetingService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Greets the visitor of the path. */
@RestController
@Tag(name = "Greetings")
class GreetingController {

    private final GreetingService greetings;

    GreetingController(GreetingService greetings) {
        this.greetings = greetings;
    }

    @Operation(operationId = "greet", summary = "Greets the visitor of the path")
    @ApiResponse(responseCode = "200", description = "The greeting")
    @GetMapping("/greetings/{visitor}")
    Mono<Greeting> greet(
            @PathVariable @Pattern(regexp = "[a-z-]{1,64}", message = "must be 1 to 64 lower-case letters or hyphens")
                    String visitor) {
        return Mono.fromCallable(() -> greetings.greet(visitor));
    }
}
