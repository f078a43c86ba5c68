@NullMarked
package com.example.shop.workflow.approval.configuration;

import org.jspecify.annotations.NullMarked;
