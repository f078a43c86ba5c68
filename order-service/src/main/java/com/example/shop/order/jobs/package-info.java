/** The jobs block: what was stored is announced, also when the process died in between. */
@NullMarked
package com.example.shop.order.jobs;

import org.jspecify.annotations.NullMarked;
