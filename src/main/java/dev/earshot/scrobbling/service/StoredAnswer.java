package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a service answered to the question which listens it has.
 */
public sealed interface StoredAnswer {

	/**
	 * It told all of them.
	 */
	record Known(List<StoredListen> listens) implements StoredAnswer {
	}

	/**
	 * It has more in this time than is read at once.
	 */
	record TooMany() implements StoredAnswer {
	}

	/**
	 * Its API has no such question, as that of some servers that speak the API of
	 * ListenBrainz.
	 */
	record NotOffered() implements StoredAnswer {
	}

	/**
	 * It does not accept the token.
	 */
	record AccessRefused() implements StoredAnswer {
	}

	/**
	 * It wants no more requests for some time.
	 */
	record RateLimited(Duration delay) implements StoredAnswer {
	}

	/**
	 * It could not be reached, or failed.
	 *
	 * @param status {@code null} if there was no response
	 */
	record NotAnswered(@Nullable Integer status) implements StoredAnswer {
	}

}
