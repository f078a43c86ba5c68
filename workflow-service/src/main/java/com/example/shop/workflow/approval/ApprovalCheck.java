package com.example.shop.workflow.approval;

import com.example.shop.model.Money;

/** Asks whether a person has to approve an order of this total. */
public record ApprovalCheck(String orderId, Money total) {}
