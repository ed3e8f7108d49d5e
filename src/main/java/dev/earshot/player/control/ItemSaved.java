package dev.earshot.player.control;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;

/**
 * Published on the node on which somebody has saved or removed an item, or tried to.
 */
record ItemSaved(AccountId account, SpotifyUri uri) {
}
