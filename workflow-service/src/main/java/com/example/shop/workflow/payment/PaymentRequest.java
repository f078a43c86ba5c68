package com.example.shop.workflow.payment;

import com.example.shop.model.Money;
import com.example.shop.model.PaymentToken;

/** Asks for the payment of an order. */
public record PaymentRequest(String orderId, PaymentToken token, Money amount) {}
