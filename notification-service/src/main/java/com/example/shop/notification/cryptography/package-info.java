/** The cryptography block: encrypts the personal data that is stored. */
@NullMarked
package com.example.shop.notification.cryptography;

import org.jspecify.annotations.NullMarked;
