package dev.earshot.providers;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.Refusal;

/**
 * Why a provider cannot be used, or refuses something. Some are what an error code of an
 * authorization or token endpoint means (RFC 6749, sections 4.1.2.1 and 5.2), or a code
 * that some providers send instead.
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

	/** The client ID or the secret is wrong, or has expired. */
	PROVIDER_CLIENT("invalid_client", "incorrect_client_credentials"),

	/** {@code invalid_client}, and the provider says that the secret has expired. */
	PROVIDER_SECRET_EXPIRED,

	/** A code was used before, is too old or of another request. */
	PROVIDER_CODE("invalid_grant", "bad_verification_code"),

	/** The redirect URI is not the registered one. */
	PROVIDER_REDIRECT_URI("redirect_uri_mismatch", "invalid_redirect_uri"),

	/** The person did not agree. */
	PROVIDER_DENIED("access_denied"),

	/** The client may not use the authorization code flow. */
	PROVIDER_GRANT("unauthorized_client", "unsupported_response_type", "unsupported_grant_type"),

	/** The client may not ask for one of the scopes. */
	PROVIDER_SCOPE("invalid_scope"),

	/** It has a problem. */
	PROVIDER_UNAVAILABLE("server_error", "temporarily_unavailable"),

	/** It wants fewer requests. */
	PROVIDER_BUSY,

	/** Its answer does not say who somebody is, at the place that was entered. */
	PROVIDER_NO_ID,

	/** There is no picture at the address of its logo, or not one that can be shown. */
	PROVIDER_LOGO,

	/** The owner has no other way to log in, so it is not removed. */
	PROVIDER_NEEDED,

	/** Others have no other way to log in, and the owner has not agreed to that. */
	PROVIDER_ONLY_WAY_IN,

	/** It was removed while it was checked. */
	PROVIDER_REMOVED,

	/** An error that has no sentence of its own. */
	PROVIDER_ERROR,

	/** Issuer, audience, signature or type of an ID token is not right. */
	ID_TOKEN_WRONG,

	/** An ID token is expired or not valid yet, so one of the two clocks is wrong. */
	ID_TOKEN_TIME;

	private final List<String> errors;

	ProviderRefusal(String... errors) {
		this.errors = List.of(errors);
	}

	/**
	 * Returns the error codes that mean it.
	 */
	public List<String> errors() {
		return this.errors;
	}

	/**
	 * Returns what an error code means.
	 * @param error the parameter {@code error}
	 */
	public static ProviderRefusal ofError(String error) {
		return Stream.of(values()).filter((refusal) -> refusal.errors.contains(error)).findAny().orElse(PROVIDER_ERROR);
	}

}
