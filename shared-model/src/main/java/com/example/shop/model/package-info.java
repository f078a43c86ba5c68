/** What the services say to one another: events, records and the answers of their APIs. */
@NullMarked
package com.example.shop.model;

import org.jspecify.annotations.NullMarked;
