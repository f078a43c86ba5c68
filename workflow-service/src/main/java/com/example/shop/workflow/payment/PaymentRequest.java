package com.example.shop.workflow.payment;

import com.example.shop.model.Money;
import com.example.shop.model.PaymentToken;

/** What a customer pays for an order, and with what. */
public record PaymentRequest(String orderId, PaymentToken token, Money amount) {}
