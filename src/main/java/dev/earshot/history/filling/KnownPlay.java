package dev.earshot.history.filling;

import dev.earshot.history.log.PlayKey;

/**
 * A play of a log.
 *
 * @param isFilledIn whether only Spotify's list told of it
 */
record KnownPlay(PlayKey key, boolean isFilledIn, TimedItem item) {
}
