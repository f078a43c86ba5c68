/** The API of the service. */
@NullMarked
package com.example.webservice.web;

import org.jspecify.annotations.NullMarked;
