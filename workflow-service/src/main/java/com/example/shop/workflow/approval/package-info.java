/** The approval of large orders by a person. */
@NullMarked
package com.example.shop.workflow.approval;

import org.jspecify.annotations.NullMarked;
