package com.example.shop.workflow.payment;

/** Signs receipts as the payment provider does, with the key that it shares with the shop. */
public interface ReceiptSigner {

    /** Returns 64 hexadecimal digits, the same for the same payment. */
    String sign(PaymentRequest payment);
}
