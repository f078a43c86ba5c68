@NullMarked
package com.example.shop.local.kubernetes;

import org.jspecify.annotations.NullMarked;
