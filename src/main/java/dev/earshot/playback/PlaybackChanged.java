package dev.earshot.playback;

import dev.earshot.core.AccountId;

/**
 * Published when something changed that a person would notice, but not when the item went
 * on as expected.
 */
public record PlaybackChanged(AccountId account, NowPlaying before, NowPlaying after) {
}
