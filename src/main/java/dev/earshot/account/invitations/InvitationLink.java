package dev.earshot.account.invitations;

import java.time.Instant;

/**
 * An invitation by link that nobody has used yet.
 */
record InvitationLink(String id, Instant createdAt, Instant expiresAt) {
}
