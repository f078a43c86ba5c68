/** The cryptography block: what is kept about people. */
@NullMarked
package com.example.shop.notification.cryptography;

import org.jspecify.annotations.NullMarked;
