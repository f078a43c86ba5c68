@NullMarked
package com.example.shop.local.runtime;

import org.jspecify.annotations.NullMarked;
