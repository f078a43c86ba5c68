@NullMarked
package com.example.shop.workflow.state;

import org.jspecify.annotations.NullMarked;
