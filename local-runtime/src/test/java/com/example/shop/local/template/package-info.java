@NullMarked
package com.example.shop.local.template;

import org.jspecify.annotations.NullMarked;
