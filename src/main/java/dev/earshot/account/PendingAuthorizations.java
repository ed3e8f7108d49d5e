package dev.earshot.account;

import java.util.Optional;

import dev.earshot.core.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What somebody who is signed in has begun at a provider for another purpose than to log
 * in. The browser keeps it, as it keeps logins, until the provider answers.
 */
public interface PendingAuthorizations {

	/**
	 * Keeps a request that is about to be sent to a provider.
	 * @param purpose which the answer is for; a short name that nothing else uses
	 * @param account who has begun
	 * @param begun with the ID of its registration as an attribute
	 */
	void add(String purpose, AccountId account, OAuth2AuthorizationRequest begun, HttpServletRequest request,
			HttpServletResponse response);

	/**
	 * Whether a callback answers a request of this browser.
	 * @param provider the ID of the registration
	 */
	boolean isAnswered(String purpose, String provider, HttpServletRequest callback);

	/**
	 * Returns the request that a callback answers, once.
	 * @param provider the ID of the registration
	 * @return empty unless this browser has begun it for this account, not long ago
	 */
	Optional<OAuth2AuthorizationRequest> take(String purpose, String provider, AccountId account,
			HttpServletRequest callback, HttpServletResponse response);

}
