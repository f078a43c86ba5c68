@NullMarked
package com.example.shop.dapr.web;

import org.jspecify.annotations.NullMarked;
