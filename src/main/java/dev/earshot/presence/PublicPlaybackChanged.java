package dev.earshot.presence;

import dev.earshot.core.AccountId;

/**
 * Published when the outputs of an account have to show something else.
 *
 * @param account the account
 * @param before the previous playback
 * @param after the new playback
 */
public record PublicPlaybackChanged(AccountId account, PublicPlayback before, PublicPlayback after) {
}
