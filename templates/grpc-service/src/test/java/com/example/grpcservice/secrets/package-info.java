@NullMarked
package com.example.grpcservice.secrets;

import org.jspecify.annotations.NullMarked;
