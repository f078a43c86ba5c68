@NullMarked
package com.example.shop.workflow.lock;

import org.jspecify.annotations.NullMarked;
