package dev.earshot.oauth;

import java.time.Period;
import java.util.List;

import dev.earshot.core.RefusedException;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * An OAuth 2 provider, as a bean: its addresses, and what it does in its own way.
 */
public interface OAuthProvider {

	/**
	 * Returns the name that addresses and stored rows use. It never changes.
	 * @return lower-case letters
	 */
	String id();

	/**
	 * Returns the name that people know.
	 * @return a proper name
	 */
	String displayName();

	/**
	 * Returns the page where people approve.
	 * @return an absolute URI
	 */
	String authorizationUri();

	/**
	 * Returns the token endpoint.
	 * @return an absolute URI
	 */
	String tokenUri();

	/**
	 * Returns what a first login asks for.
	 * @return scopes, by the provider's names
	 */
	List<String> scopes();

	/**
	 * Returns how long a refresh token lives after the login that issued it.
	 * @return a period of calendar days and months
	 */
	Period consentPeriod();

	/**
	 * Makes clients for the token endpoint, with this provider's time-outs and rate
	 * limits.
	 * @param stranger whether it is for people of whom nothing is known, who share a
	 * small allowance
	 * @return a builder, which the caller gives its message converters
	 */
	RestClient.Builder tokenClient(boolean stranger);

	/**
	 * Asks the provider who has just logged in.
	 * @param token the access token of that login
	 * @return who it belongs to
	 * @throws RefusedException if the provider does not say
	 */
	OAuthIdentity identify(BearerToken token);

	/**
	 * Names what a failed request for a token means.
	 * @param failure what Spring Security threw. {@code invalid_grant} and
	 * {@code invalid_client} (RFC 6749, section 5.2) may be made here as well
	 * @return an exception with the refusal and the failure as its cause
	 */
	RefusedException refused(OAuth2AuthorizationException failure);

}
