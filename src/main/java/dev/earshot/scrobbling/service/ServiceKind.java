package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Which API a service has.
 */
public enum ServiceKind {

	/** ListenBrainz, and every server that speaks its API. */
	LISTENBRAINZ(null),

	/** Last.fm, which takes nothing that is older than two weeks. */
	LASTFM(Duration.ofDays(14));

	private final @Nullable Duration oldest;

	ServiceKind(@Nullable Duration oldest) {
		this.oldest = oldest;
	}

	public String code() {
		return Slug.of(this);
	}

	/** Returns the age that a listen may have; {@code null} if it may have any. */
	public @Nullable Duration oldest() {
		return this.oldest;
	}

	public boolean isTooOld(Instant startedAt, Instant now) {
		return this.oldest != null && startedAt.plus(this.oldest).isBefore(now);
	}

}
