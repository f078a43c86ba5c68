@NullMarked
package com.example.shop.local;

import org.jspecify.annotations.NullMarked;
