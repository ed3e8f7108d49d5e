package dev.earshot.account.login;

import dev.earshot.core.Refusal;

/**
 * Why a login failed, apart from the refusals of providers.
 */
enum LoginRefusal implements Refusal {

	ACCESS_DENIED,

	// The callback belongs to no login that this browser began (RFC 6749, section 10.12).
	STATE_MISMATCH,

	// The response comes from another provider than the one that was asked (RFC 9700,
	// section 4.4).
	PROVIDER_MISMATCH,

	// The person who asked to link an identity is not signed in any more.
	LINK_SIGNED_OUT,

	// The provider sent no ID token.
	ID_TOKEN_MISSING,

	// The provider rejects the code: it was used before or is too old.
	CODE_REFUSED,

	// The pasted address is not the redirect URI with an authorization response.
	FINISH_ADDRESS,

	// What the person wants to do outlives a session that somebody may have stolen.
	LOGIN_TOO_OLD;

	String page() {
		return "/login?refused=" + code();
	}

}
