/** The multi-app run file, which describes the apps, their ports and their sidecars. */
@NullMarked
package com.example.shop.local.runfile;

import org.jspecify.annotations.NullMarked;
