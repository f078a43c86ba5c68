@NullMarked
package com.example.shop.workflow.fulfilment.web;

import org.jspecify.annotations.NullMarked;
