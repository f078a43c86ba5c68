package com.example.shop.workflow.dock;

import java.time.LocalDate;

/**
 * The time and place at which the goods of an order are collected.
 *
 * @param number of the slot on that day, from 1
 */
public record DockSlot(String orderId, LocalDate day, int number) {}
