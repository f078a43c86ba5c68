/** The configuration block: the amount above which a person has to approve an order. */
@NullMarked
package com.example.shop.workflow.approval.configuration;

import org.jspecify.annotations.NullMarked;
