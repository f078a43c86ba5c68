package com.example.shop.workflow.personaldata;

/** Encrypts the personal data of an order. The histories of workflows contain the encrypted text only. */
public interface PersonalDataEncryption {

    /** Returns a text in Base64. It differs each time, also for the same data. */
    String encrypt(PersonalData data);

    /**
     * Decrypts what {@link #encrypt} returned.
     *
     * @throws IllegalArgumentException if the text belongs to another order
     */
    PersonalData decrypt(String orderId, String encrypted);
}
