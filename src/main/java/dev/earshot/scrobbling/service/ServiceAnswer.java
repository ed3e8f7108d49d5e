package dev.earshot.scrobbling.service;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a service answered to listens that were submitted.
 */
public sealed interface ServiceAnswer {

	/**
	 * It took the request.
	 *
	 * @param listens what became of each listen, in the order of the request
	 */
	record Taken(List<ListenAnswer> listens) implements ServiceAnswer {
	}

	/**
	 * It refused the whole request because of what one of its listens says.
	 */
	record Unreadable(String reason) implements ServiceAnswer {
	}

	/**
	 * It takes nothing for this account until the person acts: the token is wrong or the
	 * session has ended.
	 */
	record AccessRefused() implements ServiceAnswer {
	}

	/**
	 * It wants no more requests for some time.
	 */
	record RateLimited(Duration delay) implements ServiceAnswer {
	}

	/**
	 * It could not be reached, or failed. Whether it took the listens is not known.
	 *
	 * @param status {@code null} if there was no response
	 */
	record Unavailable(@Nullable Integer status) implements ServiceAnswer {
	}

}
