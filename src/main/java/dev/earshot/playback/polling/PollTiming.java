package dev.earshot.playback.polling;

import java.time.InstantSource;
import java.util.function.Supplier;

import org.springframework.scheduling.TaskScheduler;

/**
 * What the times of polls depend on.
 *
 * @param scheduler runs planned polls
 * @param clock the clock
 * @param rate how often to poll at present
 */
record PollTiming(TaskScheduler scheduler, InstantSource clock, Supplier<PollingRate> rate) {
}
