package dev.earshot.providers.apaleo.registration;

import dev.earshot.core.Slug;

/**
 * What came back when Earshot called its own redirect URI.
 *
 * @param status the HTTP status; 0 without an answer
 */
record CallbackAnswer(Kind kind, int status) {

	public String code() {
		return Slug.of(this.kind);
	}

	/** Who has answered. */
	enum Kind {

		/** This server. */
		EARSHOT,
		/** A server that redirects to another address. */
		REDIRECT,
		/** Another server, or a proxy with an error. */
		OTHER,
		/** A server that this one could make no trusted connection to. */
		UNTRUSTED,
		/** Nobody, or not in time. */
		NOTHING

	}

}
