@NullMarked
package com.example.webservice.actors;

import org.jspecify.annotations.NullMarked;
