package com.example.shop.notification;

/**
 * The answer to a caller that wants to send a mail.
 *
 * @param granted whether the caller may send it
 * @param record the record as it is stored now: that of the caller, or the one that prevented the claim
 */
public record Claim(boolean granted, Notification record) {

    public static Claim granted(Notification record) {
        return new Claim(true, record);
    }

    public static Claim refused(Notification record) {
        return new Claim(false, record);
    }
}
