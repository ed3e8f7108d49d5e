package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when the item must have ended while Spotify refuses to return a newer state,
 * and again after {@link NowPlaying#LEEWAY}, when others no longer see the item.
 */
public record PlaybackOutdated(AccountId account, boolean afterLeeway) {
}
