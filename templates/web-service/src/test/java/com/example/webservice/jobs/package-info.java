@NullMarked
package com.example.webservice.jobs;

import org.jspecify.annotations.NullMarked;
