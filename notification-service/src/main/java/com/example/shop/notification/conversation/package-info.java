/** The conversation block: a language model writes the first paragraph of a mail. */
@NullMarked
package com.example.shop.notification.conversation;

import org.jspecify.annotations.NullMarked;
