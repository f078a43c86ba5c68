@NullMarked
package com.example.shop.local.process;

import org.jspecify.annotations.NullMarked;
