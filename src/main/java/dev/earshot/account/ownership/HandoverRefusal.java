package dev.earshot.account.ownership;

import dev.earshot.core.Refusal;

/**
 * Why somebody does not become the owner.
 */
enum HandoverRefusal implements Refusal {

	/** They are not here any more, or have disconnected, and so might never log in. */
	NEW_OWNER_NOT_CONNECTED,

	/** The only provider that knows them was removed. */
	NEW_OWNER_WITHOUT_LOGIN

}
