package com.example.shop.conventions.testapp;

import com.example.shop.conventions.problem.ProblemMapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as one can be that still has everything this module takes care of. */
@SpringBootApplication
public class TestApp {

    public enum Colour {
        RED,
        BLUE
    }

    public record Line(
            @NotBlank String productId, @Min(1) @Max(1000) int quantity) {}

    public record Cart(
            @NotBlank @Size(max = 10) String name,
            @NotEmpty @Size(max = 50) List<@Valid Line> lines,
            boolean gift,
            Colour colour) {}

    public static class CartIsFull extends RuntimeException {}

    @RestController
    @RequestMapping("/carts")
    public static class Carts {

        @PostMapping
        Cart place(@Valid @RequestBody Cart cart) {
            return cart;
        }

        @GetMapping("/{id}")
        String find(@PathVariable @Pattern(regexp = "[a-z0-9-]{1,64}") String id) {
            return id;
        }

        @GetMapping("/{id}/secrets/all")
        String secrets(@PathVariable String id) {
            return "secrets of " + id;
        }

        @GetMapping
        String search(@RequestParam int page, @RequestHeader("X-Tenant") @Size(max = 3) String tenant) {
            return tenant + page;
        }

        @PostMapping("/fail")
        void fail(@RequestParam String how) throws Exception {
            throw how.equals("full")
                    ? new CartIsFull()
                    : new IllegalStateException("jdbc:secret", new Exception("SELECT"));
        }
    }

    /** As services write it. */
    @ProblemMapping
    public static class CartProblems {

        @ExceptionHandler
        ProblemDetail on(CartIsFull failure) {
            return ProblemDetail.forStatus(HttpStatus.CONFLICT);
        }
    }

    @RestController
    public static class Callbacks {

        @PostMapping({"/events/order-placed", "/job/nightly"})
        void on() {}
    }
}
