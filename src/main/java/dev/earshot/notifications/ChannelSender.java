package dev.earshot.notifications;

import java.io.IOException;

import dev.earshot.core.AccountId;

/**
 * Sends notifications through the channels of one kind.
 */
interface ChannelSender {

	ChannelKind kind();

	/** Whether this server can send through such channels. */
	default boolean isAvailable() {
		return true;
	}

	/** Whether somebody may be told at this address. */
	boolean accepts(String target, AccountId account);

	/**
	 * Sends a notification once.
	 * @throws IOException if it did not arrive
	 */
	void send(String target, Notification notification) throws IOException;

}
