/** The same suite on Kubernetes: Dapr, the manifests of deploy/kubernetes, and their secrets. */
@NullMarked
package com.example.shop.local.kubernetes;

import org.jspecify.annotations.NullMarked;
