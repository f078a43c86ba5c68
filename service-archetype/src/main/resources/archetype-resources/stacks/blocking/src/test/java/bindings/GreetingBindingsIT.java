package ${package}.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import ${package}.Greeting;
import ${package}.GreetingService;
import ${package}.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GreetingBindingsIT {

    @Autowired
    private GreetingBindings bindings;

    @Autowired
    private GreetingService greetings;

    @Test
    void theClockHasEverybodyGreeted() {
        verify(greetings, timeout(60_000).atLeastOnce()).greet("everybody");
    }

    @Test
    void filesAGreetingAndGivesItBack() {
        var greeting = new Greeting("ada", "Hello, ada");

        bindings.file(greeting);

        assertThat(bindings.filed("ada")).isEqualTo(greeting);
    }
}
