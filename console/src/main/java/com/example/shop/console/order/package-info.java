/** Orders and what each service has done for them. */
@NullMarked
package com.example.shop.console.order;

import org.jspecify.annotations.NullMarked;
