/** The state block: one record for each notification. */
@NullMarked
package com.example.shop.notification.state;

import org.jspecify.annotations.NullMarked;
