package dev.earshot.operations.diagnostics;

import dev.earshot.core.Slug;

/**
 * What can be wrong between a browser and this server.
 */
enum ProxyProblem {

	/** The browser uses another address than the public one. */
	OTHER_ADDRESS,

	/** The proxy passes on the host in a forwarding header only. */
	HOST_HIDDEN,

	/** Forwarding headers arrive and are not believed. */
	NOT_BELIEVED,

	/** Forwarding headers arrive from an address that is no trusted proxy. */
	NOT_TRUSTED,

	/** The proxy sends {@code Forwarded} (RFC 7239) only, which Tomcat does not read. */
	NEWER_HEADER,

	/** The proxy does not say whose request it is. */
	ADDRESS_MISSING,

	/**
	 * The public address has HTTPS, and the proxy does not say that the browser uses it.
	 */
	SCHEME_MISSING,

	/** Forwarding headers are believed, and none arrives. */
	NONE_ARRIVES;

	public String code() {
		return Slug.of(this);
	}

}
