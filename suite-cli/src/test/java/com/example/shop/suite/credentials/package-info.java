@NullMarked
package com.example.shop.suite.credentials;

import org.jspecify.annotations.NullMarked;
