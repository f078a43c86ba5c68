/** What the shipped policies do when something fails. */
@NullMarked
package com.example.shop.local.resiliency;

import org.jspecify.annotations.NullMarked;
