/** What the SDK and Spring lack for jobs: the registration of recurring jobs, and a status that makes Dapr drop a job. */
@NullMarked
package com.example.shop.dapr.jobs;

import org.jspecify.annotations.NullMarked;
