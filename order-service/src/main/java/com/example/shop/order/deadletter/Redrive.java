package com.example.shop.order.deadletter;

/** Sends an event to its subscribers again. */
public interface Redrive {

    void publish(DeadLetter letter);
}
