@NullMarked
package com.example.shop.local.infrastructure;

import org.jspecify.annotations.NullMarked;
