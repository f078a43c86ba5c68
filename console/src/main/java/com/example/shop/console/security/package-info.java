/** Who may use the console: a browser that has opened the printed address. */
@NullMarked
package com.example.shop.console.security;

import org.jspecify.annotations.NullMarked;
