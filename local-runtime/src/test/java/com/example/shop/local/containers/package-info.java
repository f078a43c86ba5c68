@NullMarked
package com.example.shop.local.containers;

import org.jspecify.annotations.NullMarked;
