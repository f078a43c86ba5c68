@NullMarked
package com.example.webservice.configuration;

import org.jspecify.annotations.NullMarked;
