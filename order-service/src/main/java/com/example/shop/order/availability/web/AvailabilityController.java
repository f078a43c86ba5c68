package com.example.shop.order.availability.web;

import com.example.shop.order.availability.Availability;
import com.example.shop.order.availability.AvailabilityService;
import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.UnknownCart;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The HTTP API for the stock of the products in a cart. */
@RestController
@Tag(name = "Carts")
class AvailabilityController {

    private static final String NOW =
            "true reads the current stock; otherwise the response has the levels that were published last";

    private final Carts carts;
    private final AvailabilityService availability;

    AvailabilityController(Carts carts, AvailabilityService availability) {
        this.carts = carts;
        this.availability = availability;
    }

    /** Returns the stock from the latest stored levels. */
    @Operation(operationId = "findAvailability", summary = "Returns the stock of the products in a cart")
    @ApiResponse(responseCode = "200", description = "One entry for each line, in the order of the cart")
    @ApiResponse(responseCode = "404", description = "There is no such cart, or it has expired")
    @GetMapping(value = "/carts/{cartId}/availability", params = "now!=true")
    List<Availability> of(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId,
            @Parameter(description = NOW) @RequestParam(defaultValue = "false") boolean now) {
        var stored = carts.find(cartId).orElseThrow(() -> new UnknownCart(cartId));
        return availability.of(stored.cart());
    }

    /**
     * Returns the current stock from the stock actors. It calls the sidecar for the cart and then once for each
     * product, and does not block a thread while it waits: a hundred slow responses need no more threads than one.
     */
    @Hidden // In the OpenAPI document, it is the same operation as the method above.
    @GetMapping(value = "/carts/{cartId}/availability", params = "now=true")
    Mono<List<Availability>> now(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId) {
        return carts.read(cartId)
                .switchIfEmpty(Mono.error(() -> new UnknownCart(cartId)))
                .flatMap(stored -> availability.now(stored.cart()));
    }
}
