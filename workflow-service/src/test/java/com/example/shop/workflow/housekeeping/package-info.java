@NullMarked
package com.example.shop.workflow.housekeeping;

import org.jspecify.annotations.NullMarked;
