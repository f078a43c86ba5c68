package com.example.shop.order.cart.web;

import com.example.shop.order.cart.Cart;
import com.example.shop.order.cart.Carts;
import com.example.shop.order.cart.StoredCart;
import com.example.shop.order.cart.UnknownCart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The HTTP API of carts. The customer chooses the id of a cart. A request with the {@code ETag} of a cart in
 * {@code If-Match} changes exactly that version; if another request has changed the cart since, the response is 409.
 */
@RestController
@Tag(name = "Carts")
@RequestMapping("/carts")
class CartController {

    /** One strong ETag. Other forms of If-Match are not supported. */
    private static final String ETAG = "\"[\\x21\\x23-\\x7E]{1,128}\"";

    private static final String ETAG_MESSAGE = "must be one ETag in double quotes, as GET returns it";

    private final Carts carts;

    CartController(Carts carts) {
        this.carts = carts;
    }

    @Operation(operationId = "findCart", summary = "Returns a cart")
    @ApiResponse(responseCode = "200", description = "The cart, with its `ETag`")
    @ApiResponse(responseCode = "404", description = "There is no such cart, or it has expired")
    @GetMapping("/{cartId}")
    ResponseEntity<Cart> cart(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId) {
        return carts.find(cartId)
                .map(stored -> ResponseEntity.ok().eTag(stored.etag()).body(stored.cart()))
                .orElseThrow(() -> new UnknownCart(cartId));
    }

    @Operation(operationId = "findCarts", summary = "Returns those of several carts that exist")
    @ApiResponse(responseCode = "200", description = "The carts, each with its ETag")
    @GetMapping
    List<Found> carts(
            @Parameter(description = "Separated by commas; spaces around an id are ignored", explode = Explode.FALSE)
                    @RequestParam
                    @Size(min = 1, max = 50, message = "must be 1 to 50 ids")
                    List<@Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String> ids) {
        return carts.find(ids).stream().map(Found::of).toList();
    }

    @Operation(operationId = "putCart", summary = "Stores a cart, which expires one hour after its last change")
    @ApiResponse(responseCode = "204", description = "The cart is stored")
    @ApiResponse(responseCode = "409", description = "The cart was changed since it had this ETag")
    @PutMapping("/{cartId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Pattern(regexp = ETAG, message = ETAG_MESSAGE)
                    @Nullable
                    String etag,
            @Valid @RequestBody CartRequest request) {
        if (etag == null) {
            carts.save(cartId, request.toDomain());
        } else {
            carts.replace(cartId, request.toDomain(), etag.substring(1, etag.length() - 1));
        }
    }

    @Operation(operationId = "addToCart", summary = "Adds a line to a cart; concurrent changes are not lost")
    @ApiResponse(responseCode = "200", description = "The cart with the added line")
    @ApiResponse(responseCode = "409", description = "The cart is full")
    @PostMapping("/{cartId}/lines")
    Cart add(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId,
            @Valid @RequestBody LineRequest line) {
        return carts.change(cartId, cart -> cart.plus(line.toDomain()));
    }

    @Operation(operationId = "deleteCart", summary = "Removes a cart, if it exists")
    @ApiResponse(responseCode = "204", description = "The cart does not exist any more")
    @ApiResponse(responseCode = "409", description = "The cart was changed since it had this ETag")
    @DeleteMapping("/{cartId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(
            @PathVariable @Pattern(regexp = Cart.ID_PATTERN, message = Cart.ID_MESSAGE) String cartId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false)
                    @Pattern(regexp = ETAG, message = ETAG_MESSAGE)
                    @Nullable
                    String etag) {
        if (etag == null) {
            carts.delete(cartId);
        } else {
            carts.delete(cartId, etag.substring(1, etag.length() - 1));
        }
    }

    @Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
    record CartRequest(
            @NotNull @Size(max = 50, message = "must have at most 50 lines")
            List<@NotNull @Valid LineRequest> lines) {

        /** Lines with the same product become one line. */
        Cart toDomain() {
            var cart = Cart.EMPTY;
            for (var line : lines) {
                cart = cart.plus(line.toDomain());
            }
            return cart;
        }
    }

    /** @param quantity a long, so that the values 2^31 and 1001 lead to the same error message */
    @Schema(name = "CartLineRequest", additionalProperties = AdditionalPropertiesValue.FALSE)
    record LineRequest(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9-]{0,63}",
                    message = "must be 1 to 64 lower-case letters, digits or hyphens, the first no hyphen")
            @Schema(example = "grinder")
            String productId,

            @NotNull
            @Range(min = 1, max = Cart.MAX_QUANTITY, message = "must be a whole number from 1 to 1000")
            @Schema(example = "2", minimum = "1", maximum = "1000")
            Long quantity) {

        Cart.Line toDomain() {
            return new Cart.Line(productId, quantity.intValue());
        }
    }

    @Schema(name = "FoundCart")
    record Found(String id, String etag, Cart cart) {

        static Found of(StoredCart stored) {
            return new Found(stored.cartId(), stored.etag(), stored.cart());
        }
    }
}
