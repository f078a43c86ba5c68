/** What operators ask of fulfilments. */
@NullMarked
package com.example.shop.workflow.web;

import org.jspecify.annotations.NullMarked;
