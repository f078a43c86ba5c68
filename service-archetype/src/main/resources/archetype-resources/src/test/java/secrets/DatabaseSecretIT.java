package ${package}.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import ${package}.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DatabaseSecretIT {

    @Autowired
    private DatabaseSecret database;

    @Test
    void isReadFromTheStoreAtTheStart() {
        assertThat(database.host()).isEqualTo("localhost");
    }
}
