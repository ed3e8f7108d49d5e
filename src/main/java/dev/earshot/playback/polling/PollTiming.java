package dev.earshot.playback.polling;

import java.time.InstantSource;
import java.util.function.Supplier;

import org.springframework.scheduling.TaskScheduler;

/**
 * What the times of polls depend on.
 *
 * @param scheduler starts what is planned
 * @param clock the time
 * @param pace how often polls are needed at present
 */
record PollTiming(TaskScheduler scheduler, InstantSource clock, Supplier<PollingRate> pace) {
}
