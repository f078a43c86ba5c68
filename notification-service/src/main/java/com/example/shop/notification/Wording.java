package com.example.shop.notification;

import java.util.Optional;

/** Finds friendly words for the beginning of a mail. */
public interface Wording {

    /**
     * One paragraph of plain text, or nothing where no words were found in time: the mail goes out without.
     *
     * @param facts what the mail is about, without anything personal
     */
    Optional<String> opening(String orderId, String facts);
}
