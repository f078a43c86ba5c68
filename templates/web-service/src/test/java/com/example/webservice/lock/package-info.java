@NullMarked
package com.example.webservice.lock;

import org.jspecify.annotations.NullMarked;
