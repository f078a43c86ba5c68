@NullMarked
package com.example.webservice.state;

import org.jspecify.annotations.NullMarked;
