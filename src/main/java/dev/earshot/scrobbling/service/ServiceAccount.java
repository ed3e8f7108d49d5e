package dev.earshot.scrobbling.service;

import java.net.URI;

/**
 * An account at a service, and what it takes to write to it.
 *
 * @param base the address of the API
 * @param userName whose account it is
 * @param token the user token of ListenBrainz, or the session key of Last.fm
 */
public record ServiceAccount(URI base, String userName, String token) {

	@Override
	public String toString() {
		return "ServiceAccount[base=" + this.base + ", userName=" + this.userName + "]";
	}

}
