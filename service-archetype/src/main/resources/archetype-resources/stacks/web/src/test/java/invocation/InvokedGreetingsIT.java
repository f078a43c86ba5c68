package ${package}.invocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ${package}.Greeting;
import ${package}.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;

@ServiceTest
class InvokedGreetingsIT {

    @Autowired
    private InvokedGreetings greetings;

    @Test
    void asksByWayOfTheSidecars() {
        assertThat(greetings.greet("ada")).isEqualTo(new Greeting("ada", "Hello, ada"));
    }

    @Test
    void hearsWhatIsWrong() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> greetings.greet("Ada"))
                .satisfies(
                        refusal -> assertThat(refusal.getResponseBodyAsString()).contains("lower-case"));
    }
}
