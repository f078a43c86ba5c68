@NullMarked
package com.example.shop.workflow.secrets;

import org.jspecify.annotations.NullMarked;
