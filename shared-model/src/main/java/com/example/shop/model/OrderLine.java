package com.example.shop.model;

/** One product of an order, with its price when the order was placed. */
public record OrderLine(String productId, String productName, int quantity, Money unitPrice) {}
