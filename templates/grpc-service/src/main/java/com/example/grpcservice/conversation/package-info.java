/** The conversation building block: texts of a language model. */
@NullMarked
package com.example.grpcservice.conversation;

import org.jspecify.annotations.NullMarked;
