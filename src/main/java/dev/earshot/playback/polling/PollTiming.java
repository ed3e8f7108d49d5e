package dev.earshot.playback.polling;

import java.time.InstantSource;
import java.util.function.Supplier;

import org.springframework.scheduling.TaskScheduler;

/**
 * What the times of polls depend on.
 */
record PollTiming(TaskScheduler scheduler, InstantSource clock, Supplier<PollingRate> rate) {
}
