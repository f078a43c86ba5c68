/** What the products cost, for whom it is asked over gRPC. */
@NullMarked
package com.example.shop.pricing;

import org.jspecify.annotations.NullMarked;
