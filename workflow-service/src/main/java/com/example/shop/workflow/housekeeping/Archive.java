package com.example.shop.workflow.housekeeping;

import java.time.Instant;

/** The histories of workflows that have ended. */
public interface Archive {

    /** Forgets those that ended before that time, and answers how many they were. */
    int purgeEndedBefore(Instant time);
}
