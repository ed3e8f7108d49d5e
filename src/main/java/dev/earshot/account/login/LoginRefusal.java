package dev.earshot.account.login;

import dev.earshot.core.Refusal;

/**
 * Why a login failed, apart from Spotify's own refusals.
 */
enum LoginRefusal implements Refusal {

	ACCESS_DENIED,

	// The callback belongs to no login that this browser began (RFC 6749, section 10.12).
	STATE_MISMATCH,

	// Spotify rejects the code: it was used before or is too old.
	CODE_REFUSED,

	// The pasted address is not the redirect URI with an authorization response.
	FINISH_ADDRESS;

	String page() {
		return "/login?refused=" + code();
	}

}
