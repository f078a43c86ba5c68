/** The personal data of an order, which no history of a workflow contains in plain text. */
@NullMarked
package com.example.shop.workflow.personaldata;

import org.jspecify.annotations.NullMarked;
