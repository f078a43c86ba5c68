package com.example.shop.order;

import java.util.HashSet;
import java.util.Set;

/** Reminders that never come by themselves. */
class RecordedAnnouncements implements Announcements {

    final Set<String> scheduled = new HashSet<>();
    boolean away;

    @Override
    public void schedule(String orderId) {
        requireScheduler();
        scheduled.add(orderId);
    }

    @Override
    public void cancel(String orderId) {
        requireScheduler();
        scheduled.remove(orderId);
    }

    private void requireScheduler() {
        if (away) {
            throw new IllegalStateException("the scheduler is away");
        }
    }
}
