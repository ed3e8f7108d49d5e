package dev.earshot.notifications;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did about how they are told. The addresses are not in it.
 */
sealed interface ChannelAudit extends AuditEvent {

	/**
	 * Somebody entered or changed the address of a channel.
	 */
	record NotificationChannelEntered(AccountId actor) implements ChannelAudit {
	}

	/**
	 * Somebody removed a channel.
	 */
	record NotificationChannelRemoved(AccountId actor) implements ChannelAudit {
	}

}
