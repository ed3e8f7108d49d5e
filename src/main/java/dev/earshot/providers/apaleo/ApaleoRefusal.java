package dev.earshot.providers.apaleo;

import java.util.Set;

import dev.earshot.core.Refusal;
import dev.earshot.providers.ProviderRefusal;

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
	APALEO_LINKED,
	/** It cannot be reached, does not answer in time or has a problem. */
	APALEO_UNAVAILABLE;

	private static final Set<Refusal> OUTAGES = Set.of(ProviderRefusal.PROVIDER_UNREACHABLE,
			ProviderRefusal.PROVIDER_SLOW, ProviderRefusal.PROVIDER_UNAVAILABLE);

	/**
	 * Returns how a refusal is told to people. That of a provider to log in with says how
	 * to log in meanwhile.
	 */
	public static Refusal told(Refusal refusal) {
		return OUTAGES.contains(refusal) ? APALEO_UNAVAILABLE : refusal;
	}

}
