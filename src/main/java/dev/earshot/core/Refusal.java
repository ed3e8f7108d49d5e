package dev.earshot.core;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reason why something was not done that a person can be told. The words stand in the
 * messages under its code: what happened, and what to do next.
 */
public interface Refusal {

	/**
	 * The name under which the words for this refusal are found: by default the
	 * constant's or the type's.
	 * @return a lower-case name such as {@code quota-exceeded}
	 */
	default String code() {
		return (this instanceof Enum<?> constant) ? Slug.of(constant) : Slug.of(getClass());
	}

	/**
	 * When it is worth trying again.
	 * @return {@code null} if nobody knows
	 */
	default @Nullable Instant until() {
		return null;
	}

}
