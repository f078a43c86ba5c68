@NullMarked
package com.example.shop.inventory;

import org.jspecify.annotations.NullMarked;
