/** The types that services exchange: events, records and the responses of their APIs. */
@NullMarked
package com.example.shop.model;

import org.jspecify.annotations.NullMarked;
