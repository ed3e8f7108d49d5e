package dev.earshot.presence;

import dev.earshot.core.AccountId;

/**
 * Published when something else was seen that outputs of an account may show. What they
 * show because Spotify refuses, or from before a restart, was not seen and is none of it.
 *
 * @param account whose playback
 * @param before what was seen before, also by a program that has been restarted since
 * @param after what was seen now
 */
public record PublicPlaybackSeen(AccountId account, PublicPlayback before, PublicPlayback after) {
}
