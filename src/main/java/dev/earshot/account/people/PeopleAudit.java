package dev.earshot.account.people;

import dev.earshot.core.AccountId;
import dev.earshot.core.AuditEvent;

/**
 * What people did about invitations and their own data.
 */
sealed interface PeopleAudit extends AuditEvent {

	/**
	 * The owner invited a Spotify ID.
	 */
	record PersonInvited(String subject) implements PeopleAudit {
	}

	/**
	 * The owner withdrew an invitation.
	 */
	record InvitationWithdrawn(String subject) implements PeopleAudit {
	}

	/**
	 * Somebody used an invitation, by link or by Spotify ID, and has an account now.
	 */
	record InvitationAccepted(AccountId actor) implements PeopleAudit {
	}

	/**
	 * The owner removed somebody, of whom the log says nothing more.
	 */
	record PersonRemoved() implements PeopleAudit {
	}

	/**
	 * Somebody disconnected from Spotify.
	 */
	record AccountDisconnected(AccountId actor) implements PeopleAudit {
	}

	/**
	 * Somebody downloaded what is kept about them.
	 */
	record DataExported(AccountId actor) implements PeopleAudit {
	}

}
