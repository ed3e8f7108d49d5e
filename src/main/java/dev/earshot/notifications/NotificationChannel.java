package dev.earshot.notifications;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A channel that somebody has chosen.
 *
 * @param target a URL or an e-mail address
 * @param failedAt when a notification last failed; {@code null} if the last one arrived
 */
record NotificationChannel(ChannelKind kind, String target, Instant enteredAt, @Nullable Instant failedAt) {
}
