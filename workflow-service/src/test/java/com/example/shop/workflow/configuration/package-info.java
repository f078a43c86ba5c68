@NullMarked
package com.example.shop.workflow.configuration;

import org.jspecify.annotations.NullMarked;
