/** The configuration building block: settings that change while the service runs. */
@NullMarked
package com.example.webservice.configuration;

import org.jspecify.annotations.NullMarked;
