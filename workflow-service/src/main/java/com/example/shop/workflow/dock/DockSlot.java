package com.example.shop.workflow.dock;

import java.time.LocalDate;

/**
 * When and where the goods of an order are picked up.
 *
 * @param number of the slot on that day, from 1
 */
public record DockSlot(String orderId, LocalDate day, int number) {}
