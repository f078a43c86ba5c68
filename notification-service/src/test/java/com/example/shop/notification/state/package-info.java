@NullMarked
package com.example.shop.notification.state;

import org.jspecify.annotations.NullMarked;
