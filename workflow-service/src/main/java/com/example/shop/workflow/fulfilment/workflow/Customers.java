package com.example.shop.workflow.fulfilment.workflow;

import com.example.shop.model.Customer;
import com.example.shop.workflow.personaldata.PersonalDataEncryption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Returns the customers of orders to the activities that announce how an order ended. */
@Component
class Customers {

    private final PersonalDataEncryption encryption;

    Customers(PersonalDataEncryption encryption) {
        this.encryption = encryption;
    }

    /**
     * Returns the customer of the earlier release if there is one, and decrypts it otherwise.
     *
     * @param customer in plain text, from a workflow that the earlier release started
     */
    Customer of(String orderId, @Nullable Customer customer, @Nullable String personalData) {
        if (customer != null) {
            return customer;
        }
        return encryption.decrypt(orderId, Objects.requireNonNull(personalData)).customer();
    }
}
