@NullMarked
package com.example.shop.workflow.jobs;

import org.jspecify.annotations.NullMarked;
