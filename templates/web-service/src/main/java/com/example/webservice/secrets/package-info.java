/** The secrets building block: values that must not be in the files of the service. */
@NullMarked
package com.example.webservice.secrets;

import org.jspecify.annotations.NullMarked;
