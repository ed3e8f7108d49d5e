package dev.earshot.account.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A login that this browser began at Spotify and that has not come back yet.
 */
final class PendingLogin {

	private static final String ATTRIBUTE = HttpSessionOAuth2AuthorizationRequestRepository.class.getName()
			+ ".AUTHORIZATION_REQUEST";

	private PendingLogin() {
	}

	static boolean exists(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ATTRIBUTE) != null;
	}

	/**
	 * Takes from a pasted address what Spotify answered.
	 * @param pasted what somebody copied out of their browser
	 * @param redirectUri where Spotify sends everybody
	 * @return the query to finish the login with, empty if it is another address
	 */
	static Optional<String> answer(String pasted, String redirectUri) {
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
