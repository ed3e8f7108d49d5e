package dev.earshot.scrobbling.page;

import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.targets.Target;

/**
 * A target in the list of all.
 */
record TargetLine(Target target, QueueSize size) {
}
