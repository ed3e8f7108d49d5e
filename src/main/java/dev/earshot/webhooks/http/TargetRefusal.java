package dev.earshot.webhooks.http;

import dev.earshot.core.Slug;

/**
 * Why a URL is refused.
 */
public enum TargetRefusal {

	/** It is not an HTTP or HTTPS URL. */
	MALFORMED,

	/** It is too long. */
	TOO_LONG,

	/** It is plain HTTP, and the owner has not allowed the host. */
	NOT_HTTPS,

	/** It contains a user name or a password. */
	CREDENTIALS,

	/** The port belongs to another service. */
	PORT,

	/** It leads, or may lead, into the server's own network. */
	PRIVATE,

	/** The host name does not exist. */
	UNKNOWN_HOST,

	/** The look-up of the host took too long. */
	TOO_SLOW,

	/** Too many other look-ups for this person are running. */
	TOO_MANY;

	public String code() {
		return Slug.of(this);
	}

}
