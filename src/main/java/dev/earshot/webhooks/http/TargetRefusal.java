package dev.earshot.webhooks.http;

import dev.earshot.core.Slug;

/**
 * Why nothing is sent to an address.
 */
public enum TargetRefusal {

	/** It is no address of the web at all. */
	MALFORMED,

	/** It is longer than any sensible one. */
	TOO_LONG,

	/** It is plain HTTP, and the host is not one of those the owner allowed. */
	NOT_HTTPS,

	/** It has a user name or a password in it. */
	CREDENTIALS,

	/** Its port belongs to something other than the web. */
	PORT,

	/** It leads into the network of the server, or may do so. */
	PRIVATE,

	/** There is no host of that name. */
	UNKNOWN_HOST,

	/** Nobody could say in time what host that is. */
	TOO_SLOW,

	/** Too many other names of this person are still being looked up. */
	TOO_MANY;

	public String code() {
		return Slug.of(this);
	}

}
