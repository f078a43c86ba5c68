@NullMarked
package com.example.grpcservice.conversation;

import org.jspecify.annotations.NullMarked;
