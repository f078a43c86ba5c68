/** The credentials, keys and certificates of a suite in containers or on a cluster. */
@NullMarked
package com.example.shop.suite.credentials;

import org.jspecify.annotations.NullMarked;
