/** The configuration block: a setting that changes without a restart. */
@NullMarked
package com.example.shop.inventory.configuration;

import org.jspecify.annotations.NullMarked;
