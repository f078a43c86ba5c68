/** The configuration block: what changes without a restart. */
@NullMarked
package com.example.shop.workflow.configuration;

import org.jspecify.annotations.NullMarked;
