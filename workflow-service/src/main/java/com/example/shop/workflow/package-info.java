/** The service that fulfils orders. Each package is a feature; its sub-packages are the building blocks that it uses. */
@NullMarked
package com.example.shop.workflow;

import org.jspecify.annotations.NullMarked;
