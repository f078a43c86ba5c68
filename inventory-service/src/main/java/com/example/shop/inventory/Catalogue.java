package com.example.shop.inventory;

import com.example.shop.model.Product;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The products of the shop. The catalogue is part of the release; the current stock of the products is not. */
@Component
public class Catalogue {

    /** The format of a product's id. */
    public static final String ID_PATTERN = "[a-z0-9][a-z0-9-]{0,63}";

    private final Map<String, Product> products = new LinkedHashMap<>();

    @Autowired
    Catalogue(InventoryProperties properties, ObjectMapper json) {
        this(read(properties, json));
    }

    Catalogue(List<Product> products) {
        products.forEach(this::add);
    }

    /** Returns all products in the order of the catalogue, with the stock for the first start. */
    List<Product> products() {
        return List.copyOf(products.values());
    }

    Optional<Product> find(String productId) {
        return Optional.ofNullable(products.get(productId));
    }

    private void add(Product product) {
        if (!product.id().matches(ID_PATTERN) || product.stock() < 0) {
            throw new IllegalArgumentException("Not a product for the catalogue: " + product);
        }
        if (products.put(product.id(), product) != null) {
            throw new IllegalArgumentException("Twice in the catalogue: " + product.id());
        }
    }

    private static List<Product> read(InventoryProperties properties, ObjectMapper json) {
        try (var catalogue = properties.catalogue().getInputStream()) {
            return json.readValue(catalogue, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the catalogue " + properties.catalogue(), e);
        }
    }
}
