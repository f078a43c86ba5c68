package com.example.shop.workflow.personaldata;

import com.example.shop.model.Customer;
import com.example.shop.model.PaymentToken;

/** What an order contains about its customer. */
public record PersonalData(String orderId, Customer customer, PaymentToken paymentToken) {}
