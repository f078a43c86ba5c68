package com.example.shop.order;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of a request. Two requests with the same content have the same hash, and the content itself is not stored. */
final class Fingerprint {

    private Fingerprint() {}

    /** Returns the SHA-256 hash of all components, each with its length, as 64 hexadecimal digits. */
    static String of(OrderRequest request) {
        var digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            out.writeUTF(request.customer().name());
            out.writeUTF(request.customer().email());
            out.writeUTF(request.paymentToken().value());
            for (var line : request.lines()) {
                out.writeUTF(line.productId());
                out.writeInt(line.quantity());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
