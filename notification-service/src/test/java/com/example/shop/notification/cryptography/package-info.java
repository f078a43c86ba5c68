@NullMarked
package com.example.shop.notification.cryptography;

import org.jspecify.annotations.NullMarked;
