package dev.earshot.scrobbling.service.lastfm;

import java.util.Set;

import dev.earshot.scrobbling.service.exchange.ServiceResponse;

/**
 * An error of Last.fm, whose number says more than the status of the response, which may
 * be 200 (documentation page "Error Codes").
 *
 * @param code zero if the response is no error of Last.fm
 */
record LastFmError(int code, String message) {

	private static final Set<Integer> SESSION = Set.of(4, 9, 14, 15, 17);

	private static final Set<Integer> REGISTRATION = Set.of(10, 13, 26);

	private static final Set<Integer> PARAMETERS = Set.of(6, 7);

	private static final int LOGIN_REQUIRED = 17;

	private static final int RATE_LIMIT = 29;

	static LastFmError of(ServiceResponse response) {
		return new LastFmError(response.json().path("error").asInt(0), response.json().path("message").asString(""));
	}

	boolean isError() {
		return this.code != 0;
	}

	/** The person has to allow the access again. */
	boolean isSessionEnded() {
		return SESSION.contains(this.code);
	}

	/** It is also the answer about people who hide what they listen to. */
	boolean isLoginRequired() {
		return this.code == LOGIN_REQUIRED;
	}

	/** The owner has to correct the registration of this server. */
	boolean isRegistrationRefused() {
		return REGISTRATION.contains(this.code);
	}

	/** It does not take what the request says. */
	boolean isUnreadable() {
		return PARAMETERS.contains(this.code);
	}

	boolean isRateLimit() {
		return this.code == RATE_LIMIT;
	}

}
