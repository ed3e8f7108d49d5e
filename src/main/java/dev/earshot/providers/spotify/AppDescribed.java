package dev.earshot.providers.spotify;

import dev.earshot.core.AuditEvent;

/**
 * The owner changed what the app at Spotify is called and described as.
 */
record AppDescribed() implements AuditEvent {
}
