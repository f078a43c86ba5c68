/** The jobs block: the schedules of the repeated tasks. */
@NullMarked
package com.example.shop.workflow.housekeeping.jobs;

import org.jspecify.annotations.NullMarked;
