@NullMarked
package com.example.webservice.web;

import org.jspecify.annotations.NullMarked;
