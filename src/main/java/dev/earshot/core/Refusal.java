package dev.earshot.core;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reason why something was not done. The message files hold two texts for its code:
 * what happened, and what to do next.
 */
public interface Refusal {

	/**
	 * Returns the code of this refusal, by default the slug of the constant or type.
	 * @return a lower-case name such as {@code quota-exceeded}
	 */
	default String code() {
		return (this instanceof Enum<?> constant) ? Slug.of(constant) : Slug.of(getClass());
	}

	/**
	 * Returns when to try again.
	 * @return {@code null} if this is unknown
	 */
	default @Nullable Instant until() {
		return null;
	}

}
