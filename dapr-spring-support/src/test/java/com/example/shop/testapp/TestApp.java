package com.example.shop.testapp;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as one can be that still has everything this module takes care of. */
@SpringBootApplication
public class TestApp {

    @RestController
    public static class Carts {

        @GetMapping("/carts/{id}")
        String find(@PathVariable String id) {
            return id;
        }

        @GetMapping("/carts/{id}/secrets/all")
        String secrets(@PathVariable String id) {
            return "secrets of " + id;
        }
    }

    @RestController
    public static class Callbacks {

        @PostMapping({"/events/order-placed", "/job/nightly"})
        void on() {}
    }
}
