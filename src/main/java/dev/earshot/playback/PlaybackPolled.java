package dev.earshot.playback;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Published after each poll.
 *
 * @param refusal why Spotify did not tell what plays; {@code null} if it did
 */
public record PlaybackPolled(AccountId account, @Nullable SpotifyRefusal refusal) {
}
