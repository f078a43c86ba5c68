package com.example.shop.notification;

import java.util.Optional;

/** Writes the first paragraph of a mail. */
public interface MailOpening {

    /**
     * Returns one paragraph of plain text, or empty if none was written in time. The mail is then sent without it.
     *
     * @param orderId is not sent to the model
     * @param outcome the outcome of the order, in a sentence without names, ids and amounts
     */
    Optional<String> opening(String orderId, String outcome);
}
