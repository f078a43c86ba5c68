/** The log of notifications in a state store. */
@NullMarked
package com.example.shop.notification.state;

import org.jspecify.annotations.NullMarked;
