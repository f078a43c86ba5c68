package ${package}.web;

import ${package}.Greeting;
import ${package}.GreetingService;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Greets whoever is named. */
@RestController
class GreetingController {

    private final GreetingService greetings;

    GreetingController(GreetingService greetings) {
        this.greetings = greetings;
    }

    @GetMapping("/greetings/{visitor}")
    Greeting greet(
            @PathVariable @Pattern(regexp = "[a-z-]{1,64}", message = "must be 1 to 64 lower-case letters or hyphens")
                    String visitor) {
        return greetings.greet(visitor);
    }
}
