package dev.earshot.spotify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How far Spotify's clock is ahead of this server's, by the {@code Date} header of its
 * last answer. The header has whole seconds.
 */
public class SpotifyClock {

	private final InstantSource clock;

	private volatile @Nullable Difference last;

	public SpotifyClock(InstantSource clock) {
		this.clock = clock;
	}

	// The date is in milliseconds since 1970; -1 if there is none.
	public void answered(long date) {
		if (date >= 0) {
			Instant now = this.clock.instant();
			this.last = new Difference(Duration.between(now, Instant.ofEpochMilli(date)), now);
		}
	}

	// Empty until Spotify has answered.
	public Optional<Difference> difference() {
		return Optional.ofNullable(this.last);
	}

	/**
	 * A measured difference.
	 *
	 * @param ahead negative if Spotify's clock is behind
	 */
	public record Difference(Duration ahead, Instant measuredAt) {
	}

}
