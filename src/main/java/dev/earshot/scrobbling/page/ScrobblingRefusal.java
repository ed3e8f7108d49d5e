package dev.earshot.scrobbling.page;

import dev.earshot.core.Refusal;

/**
 * Why a form about sending plays on was not followed.
 */
enum ScrobblingRefusal implements Refusal {

	/** The service does not know the token. */
	SCROBBLING_TOKEN,

	/** The service could not be reached, or does not speak this API. */
	SCROBBLING_UNREACHABLE,

	/** The account has as many targets as it may. */
	SCROBBLING_TOO_MANY,

	/** The owner has entered no key for Last.fm. */
	LASTFM_WITHOUT_KEY,

	/** This browser has not begun the login that Last.fm answers, or too long ago. */
	LASTFM_STATE,

	/** Last.fm does not confirm that the person agreed. */
	LASTFM_NOT_ALLOWED,

	/** A day cannot be read. */
	RANGE_UNREADABLE,

	/** The range ends before it begins. */
	RANGE_BACKWARDS,

	/** Another range is being sent. */
	RANGE_RUNNING,

	/** There is no log to take plays from. */
	RANGE_WITHOUT_LOG

}
