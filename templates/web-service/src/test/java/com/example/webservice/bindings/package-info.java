@NullMarked
package com.example.webservice.bindings;

import org.jspecify.annotations.NullMarked;
