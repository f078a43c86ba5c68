@NullMarked
package com.example.shop.workflow.approval.web;

import org.jspecify.annotations.NullMarked;
