package dev.earshot.account.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads the address that Spotify sent a browser to, as somebody pasted it.
 */
final class CallbackAddress {

	private static final Set<String> RESPONSE_PARAMETERS = Set.of("state", "code", "error");

	// Codes of Spotify have some hundred characters.
	private static final int MAX_LENGTH = 4000;

	private CallbackAddress() {
	}

	/**
	 * Takes from a pasted address what Spotify answered.
	 * @param pasted what somebody copied out of their browser
	 * @param redirectUri where Spotify sends everybody
	 * @return the query to finish the login with, empty if it is another address
	 */
	static Optional<String> query(String pasted, String redirectUri) {
		String address = pasted.strip();
		boolean ours = address.startsWith(redirectUri + "?");
		return ours ? parameters(address).filter(CallbackAddress::isAuthorizationResponse)
			.map(CallbackAddress::query)
			.filter((query) -> query.length() <= MAX_LENGTH) : Optional.empty();
	}

	private static Optional<Map<String, String>> parameters(String address) {
		try {
			return Optional
				.of(UriComponentsBuilder.fromUri(new URI(address)).build().getQueryParams().toSingleValueMap());
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	private static boolean isAuthorizationResponse(Map<String, String> parameters) {
		return parameters.get("state") != null && (parameters.get("code") != null || parameters.get("error") != null);
	}

	// What else there is would only make the address longer than a server takes.
	private static String query(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((parameter) -> RESPONSE_PARAMETERS.contains(parameter.getKey()) && parameter.getValue() != null)
			.map((parameter) -> parameter.getKey() + "=" + parameter.getValue())
			.collect(Collectors.joining("&"));
	}

}
