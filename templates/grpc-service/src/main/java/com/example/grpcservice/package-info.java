/** The business of the service, without Dapr: each building block has a package below this one. */
@NullMarked
package com.example.grpcservice;

import org.jspecify.annotations.NullMarked;
