/** What an HTTP API says of itself: a document of OpenAPI 3.1 at {@code /v3/api-docs}. */
@NullMarked
package com.example.shop.conventions.openapi;

import org.jspecify.annotations.NullMarked;
