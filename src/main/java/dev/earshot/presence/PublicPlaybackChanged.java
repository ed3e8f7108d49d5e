package dev.earshot.presence;

import dev.earshot.core.AccountId;

/**
 * Published when outputs of an account have something else to show.
 *
 * @param account whose playback
 * @param before what was shown
 * @param after what is to be shown now
 * @param version increases with every change, also over restarts
 */
public record PublicPlaybackChanged(AccountId account, PublicPlayback before, PublicPlayback after, long version) {
}
