package ${package}.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.Operation;
import ${package}.Greeting;
import ${package}.GreetingService;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Greets whoever is named. */
@RestController
@Tag(name = "Greetings")
class GreetingController {

    private final GreetingService greetings;

    GreetingController(GreetingService greetings) {
        this.greetings = greetings;
    }

    @Operation(operationId = "greet", summary = "Greets whoever is named")
    @ApiResponse(responseCode = "200", description = "The greeting")
    @GetMapping("/greetings/{visitor}")
    Greeting greet(
            @PathVariable @Pattern(regexp = "[a-z-]{1,64}", message = "must be 1 to 64 lower-case letters or hyphens")
                    String visitor) {
        return greetings.greet(visitor);
    }
}
