package dev.earshot.providers.apaleo;

import dev.earshot.core.Refusal;

/**
 * Why something at apaleo was not done.
 */
public enum ApaleoRefusal implements Refusal {

	/** {@code invalid_client}: the client ID or the secret is wrong or was deleted. */
	APALEO_CLIENT,
	/** {@code unauthorized_client}: a simple client, which cannot link accounts. */
	APALEO_CLIENT_KIND,
	/** {@code invalid_scope}: the registration lacks one. */
	APALEO_SCOPE,
	/** {@code access_denied}: the person did not agree. */
	APALEO_DENIED,
	/** The callback answers no request that this person began. */
	APALEO_STATE,
	/** The callback came without the session of the person who began. */
	APALEO_SIGNED_OUT,
	/** {@code invalid_grant} for a code: it is too old, used, or for another URI. */
	APALEO_CODE,
	/** Login and API name different hotel accounts. */
	APALEO_ACCOUNT,
	/** {@code invalid_grant} for a refresh token, or 401: it was revoked. */
	APALEO_ENDED,
	/** 403: a permission is missing. */
	APALEO_PERMISSION,
	/** 429: too many calls with this client for this account. */
	APALEO_BUSY,
	/** apaleo has a problem. */
	APALEO_UNAVAILABLE,
	/** Nothing answers, or not in time. */
	APALEO_UNREACHABLE,
	/** The answer is not what was asked for. */
	APALEO_UNREADABLE,
	/** The public address is neither HTTPS nor this machine. */
	APALEO_NOT_HTTPS,
	/** A new secret is one that is stored already. */
	APALEO_SECRET_KNOWN,
	/** The secret in use cannot be dropped. */
	APALEO_SECRET_IN_USE

}
