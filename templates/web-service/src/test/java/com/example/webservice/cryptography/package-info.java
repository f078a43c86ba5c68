@NullMarked
package com.example.webservice.cryptography;

import org.jspecify.annotations.NullMarked;
