/** The distributed lock building block: work that only one replica does at a time. */
@NullMarked
package com.example.webservice.lock;

import org.jspecify.annotations.NullMarked;
