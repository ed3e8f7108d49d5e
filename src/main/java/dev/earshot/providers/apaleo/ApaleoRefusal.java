package dev.earshot.providers.apaleo;

import dev.earshot.core.Refusal;

/**
 * Why something at apaleo was not done, where no other provider refuses the same.
 */
public enum ApaleoRefusal implements Refusal {

	/** The callback answers no request that this person began. */
	APALEO_STATE,
	/** The callback came without the session of the person who began. */
	APALEO_SIGNED_OUT,
	/** Login and API name different hotel accounts. */
	APALEO_ACCOUNT,
	/** {@code invalid_grant} for a refresh token, or 401: it was revoked. */
	APALEO_ENDED,
	/** 403: a permission is missing. */
	APALEO_PERMISSION,
	/** The public address is neither HTTPS nor this machine. */
	APALEO_NOT_HTTPS,
	/** A new secret is one that is stored already. */
	APALEO_SECRET_KNOWN,
	/** The secret in use cannot be deleted. */
	APALEO_SECRET_IN_USE,
	/** More people have linked an account than the owner was told. */
	APALEO_LINKED

}
