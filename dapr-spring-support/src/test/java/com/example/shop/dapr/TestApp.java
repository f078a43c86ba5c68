package com.example.shop.dapr;

import com.example.shop.dapr.pubsub.Delivery;
import com.example.shop.model.OrderPlaced;
import io.dapr.Rule;
import io.dapr.Topic;
import io.dapr.client.domain.CloudEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
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

    record Line(
            @NotBlank String productId, @Min(1) @Max(1000) int quantity) {}

    record Cart(
            @NotNull @Size(max = 10) String name,
            @NotEmpty @Size(max = 50) List<@Valid Line> lines) {}

    @RestController
    @RequestMapping("/carts")
    static class Carts {

        @PostMapping
        Cart place(@Valid @RequestBody Cart cart) {
            return cart;
        }

        @GetMapping("/{id}")
        String find(@PathVariable @Pattern(regexp = "[a-z0-9-]{1,64}") String id) {
            return id;
        }

        @GetMapping
        String search(@RequestParam int page, @RequestHeader("X-Tenant") @Size(max = 3) String tenant) {
            return tenant + page;
        }
    }

    @RestController
    static class Subscriber {

        @Topic(
                name = "orders",
                pubsubName = "pubsub",
                deadLetterTopic = "orders-dead-letters",
                rule = @Rule(match = "event.type == 'OrderPlaced'", priority = 1))
        @PostMapping("/events/order-placed")
        Delivery on(@RequestBody CloudEvent<OrderPlaced> event) {
            return event.getData().orderId().equals("retry") ? Delivery.retry() : Delivery.success();
        }
    }
}
