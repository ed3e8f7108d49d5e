package dev.earshot.history.details;

import dev.earshot.core.SpotifyUri;

/**
 * An item whose details are not there, or expire soon.
 *
 * @param uri of a track or an episode
 */
record WantedItem(int id, SpotifyUri uri) {
}
