package dev.earshot.account.login;

import dev.earshot.core.Refusal;

/**
 * Why a login did not come to its end, apart from what Spotify itself refused.
 */
enum LoginRefusal implements Refusal {

	/**
	 * The person pressed "Cancel" on Spotify's page.
	 */
	ACCESS_DENIED,

	/**
	 * The answer does not belong to a login that this browser began (RFC 6749, section
	 * 10.12).
	 */
	STATE_MISMATCH,

	/**
	 * Spotify would not exchange the code: used before, or too old.
	 */
	CODE_REFUSED,

	/**
	 * The pasted address is not one that Spotify sends people back to.
	 */
	FINISH_ADDRESS;

	/**
	 * Where the login page says so.
	 * @return its path and query
	 */
	String page() {
		return "/login?refused=" + code();
	}

}
