@NullMarked
package com.example.shop.console.security;

import org.jspecify.annotations.NullMarked;
