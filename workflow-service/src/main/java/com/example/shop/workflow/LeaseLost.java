package com.example.shop.workflow;

/** The lock under which something was to be written had passed to somebody else, who has written since. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(long token, long fence) {
        super("A write with the fencing token %d came after one with %d".formatted(token, fence));
    }
}
