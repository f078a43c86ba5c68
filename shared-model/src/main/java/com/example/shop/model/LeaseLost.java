package com.example.shop.model;

/** The writer has lost its lock: another owner has acquired the lock and has written since. */
public final class LeaseLost extends RuntimeException {

    private LeaseLost(long token, long fence) {
        super("A write with the fencing token %d came after one with %d".formatted(token, fence));
    }

    /**
     * Checks the fencing token of a write.
     *
     * @param token the token of the writer
     * @param fence the greatest token of the earlier writes
     * @throws LeaseLost if a writer with a greater token has written before
     */
    public static void requireNewest(long token, long fence) {
        if (token < fence) {
            throw new LeaseLost(token, fence);
        }
    }
}
