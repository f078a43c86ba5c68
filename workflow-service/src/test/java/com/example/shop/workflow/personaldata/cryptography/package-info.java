@NullMarked
package com.example.shop.workflow.personaldata.cryptography;

import org.jspecify.annotations.NullMarked;
