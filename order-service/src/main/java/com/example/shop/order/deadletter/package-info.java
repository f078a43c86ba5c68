/** Events that no subscriber could handle: kept, shown and sent again. */
@NullMarked
package com.example.shop.order.deadletter;

import org.jspecify.annotations.NullMarked;
