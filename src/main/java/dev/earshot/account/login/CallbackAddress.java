package dev.earshot.account.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Reads the callback's address as somebody pasted it from their browser.
 */
final class CallbackAddress {

	private static final Set<String> RESPONSE_PARAMETERS = Set.of("state", "code", "error", "iss");

	// Spotify's codes have some hundred characters.
	private static final int MAX_LENGTH = 4000;

	private CallbackAddress() {
	}

	// Empty unless it is the redirect URI with an authorization response.
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

	// Any other parameter could make the address longer than a server accepts.
	private static String query(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.filter((parameter) -> RESPONSE_PARAMETERS.contains(parameter.getKey()) && parameter.getValue() != null)
			.map((parameter) -> parameter.getKey() + "=" + parameter.getValue())
			.collect(Collectors.joining("&"));
	}

}
