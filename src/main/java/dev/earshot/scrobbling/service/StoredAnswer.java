package dev.earshot.scrobbling.service;

import java.util.List;

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
	 * Its API has no such question, as that of some servers that speak the API of
	 * ListenBrainz.
	 */
	record NotOffered() implements StoredAnswer {
	}

	/**
	 * It could not be asked at the moment.
	 */
	record NotAnswered() implements StoredAnswer {
	}

}
