package com.example.shop.notification;

/**
 * A mail as it is stored. The personal data in it is encrypted.
 *
 * @param recipient Base64 of the encrypted address
 * @param document Base64 of the encrypted subject, a line feed and the text
 */
public record EncryptedMail(String orderId, String recipient, String document) {}
