package com.example.shop.order.web;

import com.example.shop.model.Customer;
import com.example.shop.model.PaymentToken;
import com.example.shop.order.OrderRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.Range;

/**
 * The body of {@code POST /orders}. The message of each constraint says which values are accepted, and is part of the
 * response.
 */
@Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
record PlaceOrderRequest(
        @NotNull @Valid Buyer customer,

        @NotNull @Size(min = 1, max = 50, message = "must have 1 to 50 lines")
        List<@NotNull @Valid Line> lines,

        @NotNull
        @Pattern(
                regexp = "tok_[A-Za-z0-9_]{1,60}",
                message = "must be tok_ followed by 1 to 60 letters, digits or underscores")
        @Schema(example = "tok_visa", description = "Stands for a means of payment; tok_declined is refused")
        String paymentToken) {

    @Schema(additionalProperties = AdditionalPropertiesValue.FALSE)
    record Buyer(
            @NotNull
            @Pattern(
                    regexp = "[^\\x00-\\x1F\\x7F]*[^\\x00-\\x20\\x7F][^\\x00-\\x1F\\x7F]*",
                    message = "must not be blank or have control characters")
            @CodePointLength(min = 1, max = 100, message = "must have 1 to 100 characters")
            @Schema(example = "Ada Lovelace", minLength = 1, maxLength = 100)
            String name,

            @NotNull
            @Pattern(
                    regexp = Customer.EMAIL_PATTERN,
                    message = "must be an e-mail address such as ada@example.com, in ASCII and without quotes")
            @Size(min = 1, max = 254, message = "must have 1 to 254 characters")
            @Schema(example = "ada@example.com", format = "email")
            String email) {

        /** Hides the personal data. */
        @Override
        public String toString() {
            return "Buyer[***]";
        }
    }

    /** @param quantity a long, so that the values 2^31 and 1001 lead to the same error message */
    @Schema(name = "PlaceOrderLine", additionalProperties = AdditionalPropertiesValue.FALSE)
    record Line(
            @NotNull
            @Pattern(
                    regexp = "[a-z0-9][a-z0-9-]{0,63}",
                    message = "must be 1 to 64 lower-case letters, digits or hyphens, the first no hyphen")
            @Schema(example = "grinder")
            String productId,

            @NotNull
            @Range(min = 1, max = 1000, message = "must be a whole number from 1 to 1000")
            @Schema(example = "2", minimum = "1", maximum = "1000")
            Long quantity) {}

    OrderRequest toDomain() {
        return new OrderRequest(
                new Customer(customer.name(), customer.email()),
                lines.stream()
                        .map(line -> new OrderRequest.Line(
                                line.productId(), line.quantity().intValue()))
                        .toList(),
                new PaymentToken(paymentToken));
    }

    /** Hides the payment token, which is a credential. */
    @Override
    public String toString() {
        return "PlaceOrderRequest[***]";
    }
}
