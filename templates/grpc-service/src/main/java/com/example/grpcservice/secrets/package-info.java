/** The secrets building block: values that must not be in the files of the service. */
@NullMarked
package com.example.grpcservice.secrets;

import org.jspecify.annotations.NullMarked;
