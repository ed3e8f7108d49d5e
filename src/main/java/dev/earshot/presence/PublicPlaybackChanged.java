package dev.earshot.presence;

import dev.earshot.core.AccountId;

/**
 * Published when the outputs of an account have to show something else.
 */
public record PublicPlaybackChanged(AccountId account, PublicPlayback before, PublicPlayback after) {
}
