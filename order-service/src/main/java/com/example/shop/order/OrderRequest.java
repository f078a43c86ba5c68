package com.example.shop.order;

import com.example.shop.model.Customer;
import com.example.shop.model.PaymentToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The request to place an order. */
public record OrderRequest(Customer customer, List<Line> lines, PaymentToken paymentToken) {

    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /** A quantity of one product. */
    public record Line(String productId, int quantity) {}

    /**
     * Returns one line for each product, in the order in which the products first appear. Stock is reserved for each
     * product, and a volume discount applies to each product.
     */
    List<Line> linesByProduct() {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        return quantities.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the index of the first line with the product, for the error message. */
    int firstLineOf(String productId) {
        return lines.stream().map(Line::productId).toList().indexOf(productId);
    }
}
