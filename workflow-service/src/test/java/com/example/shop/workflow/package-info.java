@NullMarked
package com.example.shop.workflow;

import org.jspecify.annotations.NullMarked;
