package dev.earshot.core;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reason why something was not done that a person can be told. The words stand in the
 * messages under its code: what happened, and what to do next.
 */
public interface Refusal {

	/**
	 * The name under which the words for this refusal are found.
	 * @return a lower-case name such as {@code quota-exceeded}
	 */
	String code();

	/**
	 * When it is worth trying again.
	 * @return {@code null} if nobody knows
	 */
	default @Nullable Instant until() {
		return null;
	}

}
