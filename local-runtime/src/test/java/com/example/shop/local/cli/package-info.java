@NullMarked
package com.example.shop.local.cli;

import org.jspecify.annotations.NullMarked;
