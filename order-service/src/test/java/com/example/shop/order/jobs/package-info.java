@NullMarked
package com.example.shop.order.jobs;

import org.jspecify.annotations.NullMarked;
