@NullMarked
package com.example.shop.dapr.jobs;

import org.jspecify.annotations.NullMarked;
