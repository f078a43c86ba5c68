@NullMarked
package com.example.webservice.secrets;

import org.jspecify.annotations.NullMarked;
