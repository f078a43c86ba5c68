/** The configuration block: what changes without a restart. */
@NullMarked
package com.example.shop.inventory.configuration;

import org.jspecify.annotations.NullMarked;
