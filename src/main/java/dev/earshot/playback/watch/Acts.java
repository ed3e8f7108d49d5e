package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a person last acted.
 *
 * @param elsewhere in Spotify's own players, as far as was noticed
 * @param here with a command of ours
 */
record Acts(@Nullable Instant elsewhere, @Nullable Instant here) {

	static final Acts NONE = new Acts(null, null);

	private static final Duration COMMANDS_SHOW_WITHIN = Duration.ofSeconds(5);

	// What is seen soon after a command of ours came of that.
	Acts seenAt(Instant at) {
		boolean isOurs = this.here != null && at.isBefore(this.here.plus(COMMANDS_SHOW_WITHIN));
		return isOurs ? this : new Acts(at, this.here);
	}

	Acts commandedAt(@Nullable Instant at) {
		return new Acts(this.elsewhere, at);
	}

}
