package dev.earshot.nodes;

import dev.earshot.core.AccountId;

/**
 * Keeps something of each account in memory, and hears when another node has changed it.
 * The text of each message is the ID of the account.
 */
public interface AccountChangeListener extends NodeMessageListener {

	/** Reads again what is kept of an account, which another node has changed. */
	void readAgain(AccountId account);

	/** Reads everything again, of which other nodes may have changed anything. */
	void readAllAgain();

	@Override
	default void received(String node, String text) {
		readAgain(new AccountId(text));
	}

	@Override
	default void missed() {
		readAllAgain();
	}

}
