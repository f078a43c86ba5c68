@NullMarked
package com.example.shop.workflow.housekeeping.jobs;

import org.jspecify.annotations.NullMarked;
