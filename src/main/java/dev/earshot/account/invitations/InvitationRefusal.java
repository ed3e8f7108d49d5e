package dev.earshot.account.invitations;

import dev.earshot.core.Refusal;

/**
 * Why a link invites nobody.
 */
enum InvitationRefusal implements Refusal {

	/** It was used or withdrawn, has expired, or never existed. */
	INVITATION_CLOSED

}
