/** The workflow building block: several steps that continue after a crash. */
@NullMarked
package com.example.webservice.workflow;

import org.jspecify.annotations.NullMarked;
