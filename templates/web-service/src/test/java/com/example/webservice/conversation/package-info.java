@NullMarked
package com.example.webservice.conversation;

import org.jspecify.annotations.NullMarked;
