package dev.earshot.oauth;

import java.time.Period;
import java.util.List;

import dev.earshot.core.RefusedException;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * An OAuth 2 provider, implemented as a bean. Its URIs are absolute.
 */
public interface OAuthProvider {

	/**
	 * Returns the ID in URLs and stored rows, which never changes.
	 * @return lower-case letters
	 */
	String id();

	/** Whether people log in with it, which is so for exactly one provider. */
	boolean isForLogin();

	String displayName();

	String authorizationUri();

	String tokenUri();

	/**
	 * Returns the scopes that a first login requests.
	 * @return the provider's names
	 */
	List<String> scopes();

	/**
	 * Returns how long a refresh token is valid after the login.
	 * @return a period of calendar days and months
	 */
	Period consentPeriod();

	/**
	 * Creates a client for the token endpoint, with this provider's timeouts and rate
	 * limits.
	 * @param stranger whether it is for strangers, who share a small allowance
	 * @return a builder without message converters
	 */
	RestClient.Builder tokenClient(boolean stranger);

	/**
	 * Asks the provider who has logged in.
	 * @param token the access token of the login
	 * @return the owner of the token
	 * @throws RefusedException if the provider refuses
	 */
	OAuthIdentity identify(BearerToken token);

	/**
	 * Begins to tell the provider that tokens were deleted here (RFC 7009), and does not
	 * wait for it. By default it is not told, as Spotify cannot be.
	 * @param tokens of one account each, with the registration that they were issued to
	 */
	default void revoke(List<OAuth2AuthorizedClient> tokens) {
	}

	/**
	 * Translates a failed token request.
	 * @param failure the exception from Spring Security, with an error code of the
	 * provider or with {@code invalid_grant} or {@code invalid_client} (RFC 6749, section
	 * 5.2) from this server
	 * @return an exception with the refusal and with the failure as its cause
	 */
	RefusedException refused(OAuth2AuthorizationException failure);

}
