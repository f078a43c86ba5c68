/** The conversation block: friendly words from a language model. */
@NullMarked
package com.example.shop.notification.conversation;

import org.jspecify.annotations.NullMarked;
