package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when something about a playback changed that a person would notice; that it
 * went on as expected is none of that.
 *
 * @param account whose playback
 * @param before what was known until now
 * @param after what is known now
 */
public record PlaybackChanged(AccountId account, NowPlaying before, NowPlaying after) {
}
