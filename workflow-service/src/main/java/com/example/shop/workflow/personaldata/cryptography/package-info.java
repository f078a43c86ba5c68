/** The cryptography block: encrypts the personal data of an order. */
@NullMarked
package com.example.shop.workflow.personaldata.cryptography;

import org.jspecify.annotations.NullMarked;
