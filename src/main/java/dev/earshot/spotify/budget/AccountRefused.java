package dev.earshot.spotify.budget;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;

import org.springframework.modulith.NamedInterface;

/**
 * Published when Spotify has refused a call that was made for an account.
 */
@NamedInterface("budget")
public record AccountRefused(AccountId account, SpotifyRefusal refusal) {
}
