package dev.earshot.account.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads the address that Spotify sent a browser to, as somebody pasted it.
 */
final class CallbackAddress {

	private CallbackAddress() {
	}

	/**
	 * Takes from a pasted address what Spotify answered.
	 * @param pasted what somebody copied out of their browser
	 * @param redirectUri where Spotify sends everybody
	 * @return the query to finish the login with, empty if it is another address
	 */
	static Optional<String> query(String pasted, String redirectUri) {
		try {
			URI address = new URI(pasted.strip());
			boolean ours = address.getRawQuery() != null && pasted.strip().startsWith(redirectUri + "?");
			return (ours && isAnswer(address)) ? Optional.of(address.getRawQuery()) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static boolean isAnswer(URI address) {
		MultiValueMap<String, String> query = UriComponentsBuilder.fromUri(address).build().getQueryParams();
		return query.containsKey("state") && (query.containsKey("code") || query.containsKey("error"));
	}

}
