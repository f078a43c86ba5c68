@NullMarked
package com.example.shop.notification.conversation;

import org.jspecify.annotations.NullMarked;
