package dev.earshot.playback.control;

import java.util.stream.Stream;

import dev.earshot.core.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request was turned away before it could be understood as a command.
 */
enum TurnedAway implements Refusal {

	UNREADABLE(HttpStatus.BAD_REQUEST), NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED), NO_TOKEN(HttpStatus.FORBIDDEN),
	NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND), WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),
	LENGTH_MISSING(HttpStatus.LENGTH_REQUIRED), TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
	FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	TurnedAway(HttpStatus status) {
		this.status = status;
	}

	/**
	 * What a status means that was not ours to give.
	 * @param status of an error
	 * @return the nearest that there are words for
	 */
	static TurnedAway with(HttpStatusCode status) {
		return Stream.of(values())
			.filter((each) -> each.status.isSameCodeAs(status))
			.findFirst()
			.orElse(status.is4xxClientError() ? UNREADABLE : FAULT);
	}

	HttpStatus status() {
		return this.status;
	}

}
