@NullMarked
package com.example.webservice;

import org.jspecify.annotations.NullMarked;
