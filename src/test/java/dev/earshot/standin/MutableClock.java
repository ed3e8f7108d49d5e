package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that advances only when told to.
 */
public final class MutableClock implements InstantSource {

	private volatile Instant now;

	public MutableClock(Instant now) {
		this.now = now;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	public void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
