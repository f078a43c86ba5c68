package com.example.shop.workflow.housekeeping;

import java.time.Instant;

/** The histories of workflows that have ended. */
public interface Archive {

    /** Deletes the histories of workflows that ended before that time, and returns their number. */
    int purgeEndedBefore(Instant time);
}
