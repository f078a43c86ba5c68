package com.example.shop.notification;

import java.util.Optional;

/** Finds friendly words for the beginning of a mail. */
public interface MailOpening {

    /**
     * One paragraph of plain text, or nothing where no words were found in time: the mail goes out without.
     *
     * @param orderId stays with us: the model is never told
     * @param outcome what became of the order, in a sentence without names, ids and amounts
     */
    Optional<String> opening(String orderId, String outcome);
}
