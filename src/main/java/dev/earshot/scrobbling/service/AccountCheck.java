package dev.earshot.scrobbling.service;

import org.jspecify.annotations.Nullable;

/**
 * What a service answered when it was asked whose account a token belongs to.
 */
public sealed interface AccountCheck {

	/** It knows the account. */
	record Found(ServiceAccount account) implements AccountCheck {
	}

	/** It does not accept the token. */
	record Refused() implements AccountCheck {
	}

	/**
	 * It could not be reached, or answered something else.
	 *
	 * @param status {@code null} if there was no response
	 */
	record Unanswered(@Nullable Integer status) implements AccountCheck {
	}

}
