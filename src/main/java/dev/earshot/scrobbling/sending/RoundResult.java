package dev.earshot.scrobbling.sending;

/**
 * What a round of a target did.
 */
public enum RoundResult {

	/** There was nothing to do. */
	IDLE,

	/** It did something here, and did not need the service. */
	LOCAL,

	/** It may have made a request, after which the service is left alone for a moment. */
	REQUESTED

}
