package dev.earshot.providers;

import dev.earshot.core.Refusal;

/**
 * Why a provider cannot be used, or refuses a login.
 */
public enum ProviderRefusal implements Refusal {

	/** It is not an absolute URL without user name, query and fragment. */
	PROVIDER_ADDRESS,

	/** It is plain HTTP, and the host is not listed in {@code EARSHOT_PROVIDER_HOSTS}. */
	PROVIDER_NOT_HTTPS,

	/** The host is at an address where no provider can be, such as a link-local one. */
	PROVIDER_FORBIDDEN,

	/** The host does not exist, or nothing answers there. */
	PROVIDER_UNREACHABLE,

	/** It does not answer in time. */
	PROVIDER_SLOW,

	/** It redirects, which is not followed. */
	PROVIDER_REDIRECTS,

	/** It answers with a status or a body that is not what was asked for. */
	PROVIDER_UNREADABLE,

	/** Its document names another issuer (OpenID Connect Discovery 1.0, section 4.3). */
	PROVIDER_ISSUER,

	/** Its document lacks an endpoint, or the keys. */
	PROVIDER_INCOMPLETE,

	/** It signs with algorithms of which none can be checked with a public key. */
	PROVIDER_ALGORITHM,

	/** {@code invalid_client}: the client ID or the secret is wrong, or has expired. */
	PROVIDER_CLIENT,

	/** {@code invalid_client}, and the provider says that the secret has expired. */
	PROVIDER_SECRET_EXPIRED,

	/**
	 * {@code invalid_grant}: a code was used before, is too old or of another request.
	 */
	PROVIDER_CODE,

	/** The redirect URI is not the registered one. */
	PROVIDER_REDIRECT_URI,

	/** {@code access_denied}: the person did not agree. */
	PROVIDER_DENIED,

	/** {@code unauthorized_client} or {@code unsupported_response_type}. */
	PROVIDER_GRANT,

	/** {@code invalid_scope}. */
	PROVIDER_SCOPE,

	/** {@code server_error} or {@code temporarily_unavailable}. */
	PROVIDER_UNAVAILABLE,

	/** Its answer does not say who somebody is, at the place that was entered. */
	PROVIDER_NO_ID,

	/** There is no picture at the address of its logo, or not one that can be shown. */
	PROVIDER_LOGO,

	/** The owner has no other way to log in, so it is not removed. */
	PROVIDER_NEEDED,

	/** An error that has no sentence of its own. */
	PROVIDER_ERROR,

	/** Issuer, audience, signature or type of an ID token is not right. */
	ID_TOKEN_WRONG,

	/** An ID token is expired or not valid yet, so one of the two clocks is wrong. */
	ID_TOKEN_TIME

}
