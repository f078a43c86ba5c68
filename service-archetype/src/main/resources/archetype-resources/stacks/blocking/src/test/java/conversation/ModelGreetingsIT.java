package ${package}.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ${package}.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The model is a small deterministic one that repeats what it was told. */
@ServiceTest
class ModelGreetingsIT {

    @Autowired
    private ModelGreetings model;

    @Test
    void answersWithWhatTheModelSays() {
        assertThat(model.greet("ada"))
                .hasValueSatisfying(words -> assertThat(words).contains("The visitor is ada"));
    }

    @Test
    void theModelSeesNoAddress() {
        assertThat(model.greet("ada@example.com"))
                .hasValueSatisfying(words -> assertThat(words).doesNotContain("ada@example.com"));
    }
}
