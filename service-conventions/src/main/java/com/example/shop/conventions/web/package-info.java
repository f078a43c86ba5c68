/** What a request may be: how large, and how strictly its JSON is read. */
@NullMarked
package com.example.shop.conventions.web;

import org.jspecify.annotations.NullMarked;
