package com.example.shop.conventions.testapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.testapp.RawHttp;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@EnabledForJreRange(min = JRE.JAVA_21)
@SpringBootTest(classes = TestApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(VirtualThreadsTests.CurrentThread.class)
class VirtualThreadsTests {

    @LocalServerPort
    private int port;

    @Test
    void requestsRunOnVirtualThreads() throws IOException {
        assertThat(new RawHttp(port).get("/thread").body()).contains("VirtualThread[");
    }

    @RestController
    static class CurrentThread {

        @GetMapping("/thread")
        String name() {
            return Thread.currentThread().toString();
        }
    }
}
