/** The state building block: data that the service stores. */
@NullMarked
package com.example.webservice.state;

import org.jspecify.annotations.NullMarked;
