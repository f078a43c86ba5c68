package com.example.shop.order.availability.web;

import com.example.shop.order.availability.Availability;
import com.example.shop.order.availability.AvailabilityService;
import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.UnknownCart;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells how much there is of what lies in a cart. */
@RestController
class AvailabilityController {

    private final Carts carts;
    private final AvailabilityService availability;

    AvailabilityController(Carts carts, AvailabilityService availability) {
        this.carts = carts;
        this.availability = availability;
    }

    /** By what was announced lately, or with {@code now} by what those say who hold the stock. */
    @GetMapping("/carts/{cartId}/availability")
    List<Availability> of(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId,
            @RequestParam(defaultValue = "false") boolean now) {
        var cart = carts.find(cartId).orElseThrow(() -> new UnknownCart(cartId)).cart();
        return now ? availability.now(cart) : availability.of(cart);
    }
}
