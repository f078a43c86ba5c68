@NullMarked
package com.example.webservice.invocation;

import org.jspecify.annotations.NullMarked;
