@NullMarked
package com.example.webservice.workflow;

import org.jspecify.annotations.NullMarked;
