package com.example.shop.order;

import com.example.shop.model.Customer;
import com.example.shop.model.PaymentToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a customer asks for. */
public record OrderRequest(Customer customer, List<Line> lines, PaymentToken paymentToken) {

    public OrderRequest {
        lines = List.copyOf(lines);
    }

    /** So many pieces of one product. */
    public record Line(String productId, int quantity) {}

    /**
     * The lines with one a product, in the order in which the products were first named: stock is reserved, and the
     * volume discount granted, by product.
     */
    List<Line> linesByProduct() {
        Map<String, Integer> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        return quantities.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where the product was first named, for the customer to find it. */
    int firstLineOf(String productId) {
        return lines.stream().map(Line::productId).toList().indexOf(productId);
    }
}
