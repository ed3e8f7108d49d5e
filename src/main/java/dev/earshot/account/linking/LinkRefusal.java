package dev.earshot.account.linking;

import dev.earshot.core.Refusal;

/**
 * Why an identity is not linked, unlinked or let in.
 */
public enum LinkRefusal implements Refusal {

	/** Nobody here has linked it, and sign-up is not open. */
	IDENTITY_UNKNOWN,

	/** Somebody else here has linked it. */
	IDENTITY_TAKEN,

	/** The person has linked another one of the same provider. */
	IDENTITY_SECOND,

	/** Without it the person could not log in any more. */
	LAST_WAY_IN

}
