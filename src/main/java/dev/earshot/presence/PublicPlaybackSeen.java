package dev.earshot.presence;

import dev.earshot.core.AccountId;

/**
 * Published when Spotify reported a playback that differs for the public. Unlike
 * {@link PublicPlaybackChanged} it is not caused by a refusal of Spotify or by a state
 * from before a restart.
 *
 * @param before the previous report, possibly from before a restart
 */
public record PublicPlaybackSeen(AccountId account, PublicPlayback before, PublicPlayback after) {
}
