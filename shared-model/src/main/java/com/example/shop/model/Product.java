package com.example.shop.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A product of the catalogue, as {@code GET /products/{id}} returns it. {@code stock} is the number of pieces that can
 * be reserved now.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Product(String id, String name, String description, int stock) {}
