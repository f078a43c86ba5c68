@NullMarked
package com.example.shop.inventory.configuration;

import org.jspecify.annotations.NullMarked;
