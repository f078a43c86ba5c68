@NullMarked
package com.example.shop.model;

import org.jspecify.annotations.NullMarked;
