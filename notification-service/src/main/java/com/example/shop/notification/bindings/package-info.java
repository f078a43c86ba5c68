/** The bindings block: sends mails with an output binding. */
@NullMarked
package com.example.shop.notification.bindings;

import org.jspecify.annotations.NullMarked;
