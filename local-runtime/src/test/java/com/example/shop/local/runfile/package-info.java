@NullMarked
package com.example.shop.local.runfile;

import org.jspecify.annotations.NullMarked;
