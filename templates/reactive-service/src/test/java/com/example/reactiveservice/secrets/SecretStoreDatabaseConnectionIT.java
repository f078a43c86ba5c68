package com.example.reactiveservice.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.reactiveservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SecretStoreDatabaseConnectionIT {

    @Autowired
    private SecretStoreDatabaseConnection database;

    @Test
    void isReadWhenTheApplicationStarts() {
        assertThat(database.host()).isEqualTo("localhost");
    }
}
