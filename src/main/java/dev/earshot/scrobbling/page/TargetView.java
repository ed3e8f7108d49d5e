package dev.earshot.scrobbling.page;

import java.util.List;

import dev.earshot.scrobbling.queue.DeadLetter;
import dev.earshot.scrobbling.queue.QueueSize;
import dev.earshot.scrobbling.range.LogRange;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetState;
import dev.earshot.scrobbling.targets.TargetWait;
import org.jspecify.annotations.Nullable;

/**
 * A target as its page shows it.
 *
 * @param waits until when it waits; {@code null} if it does not
 * @param letters the newest that died
 * @param range {@code null} if none was ever begun
 */
record TargetView(Target target, QueueSize size, @Nullable TargetWait waits, List<DeadLetter> letters,
		@Nullable LogRange range) {

	public boolean isPaused() {
		return this.target.health().state() == TargetState.PAUSED;
	}

	/** Whether a range is being counted or sent. */
	public boolean isMoving() {
		return this.range != null && this.range.state().isRunning();
	}

	/** Whether the service takes no plays that are older. */
	public boolean hasOldest() {
		return this.target.kind().oldest() != null;
	}

}
