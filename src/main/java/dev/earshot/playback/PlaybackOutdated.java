package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when what was playing must have ended while Spotify refuses to tell what came
 * after it, and once more after {@link NowPlaying#LEEWAY}, when others are no longer
 * shown it.
 *
 * @param account whose playback
 * @param afterLeeway whether the leeway has passed too
 */
public record PlaybackOutdated(AccountId account, boolean afterLeeway) {
}
