@NullMarked
package com.example.shop.dapr.secrets;

import org.jspecify.annotations.NullMarked;
