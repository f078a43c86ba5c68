/** Sends customers mails about the outcome of their orders. */
@NullMarked
package com.example.shop.notification;

import org.jspecify.annotations.NullMarked;
