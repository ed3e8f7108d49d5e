package dev.earshot.scrobbling.service;

/**
 * What a service did with a listen of a request that it took.
 */
public enum ListenAnswer {

	/** It is stored. */
	STORED,

	/** The service ignores this artist or track. */
	IGNORED,

	/** The listen is older than the service takes. */
	TOO_OLD,

	/** The listen is later than the clock of the service. */
	TOO_NEW,

	/** The account has sent as much as the service takes in a day. */
	DAILY_LIMIT

}
