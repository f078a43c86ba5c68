/** What apps and sidecars need around them: Redis, a mail server and Dapr's control plane. */
@NullMarked
package com.example.shop.local.infrastructure;

import org.jspecify.annotations.NullMarked;
