package com.example.shop.order.deadletter;

/** Publishes an event to its topic again. */
public interface Redrive {

    void publish(DeadLetter letter);
}
