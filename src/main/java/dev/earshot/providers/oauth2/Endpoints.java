package dev.earshot.providers.oauth2;

import java.util.stream.Stream;

/**
 * The addresses of a provider. They may have a query.
 *
 * @param authorize where the browser is sent
 * @param token where codes are exchanged
 * @param userInfo who somebody is
 */
record Endpoints(String authorize, String token, String userInfo) {

	Stream<String> all() {
		return Stream.of(this.authorize, this.token, this.userInfo);
	}

}
