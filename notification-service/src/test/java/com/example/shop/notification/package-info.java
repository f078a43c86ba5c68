@NullMarked
package com.example.shop.notification;

import org.jspecify.annotations.NullMarked;
