/** The same suite on Kubernetes: Dapr, the manifests of deploy/kubernetes, and their secrets. */
@NullMarked
package com.example.shop.suite.kubernetes;

import org.jspecify.annotations.NullMarked;
