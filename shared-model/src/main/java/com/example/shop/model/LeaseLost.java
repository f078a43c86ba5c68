package com.example.shop.model;

/** The lock under which something was to be written had passed to somebody else, who has written since. */
public final class LeaseLost extends RuntimeException {

    private LeaseLost(long token, long fence) {
        super("A write with the fencing token %d came after one with %d".formatted(token, fence));
    }

    /**
     * The check of a fenced write.
     *
     * @param token of whoever writes now
     * @param fence the greatest token that has written before
     * @throws LeaseLost if somebody with a greater token was here since ours was given out
     */
    public static void requireNewest(long token, long fence) {
        if (token < fence) {
            throw new LeaseLost(token, fence);
        }
    }
}
