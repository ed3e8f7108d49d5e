package dev.earshot.crooked.cellar;

import dev.earshot.spotify.payload.CurrentUser;

/**
 * Shows people what Spotify sent, as it came.
 *
 * @param user what came
 */
record CellarController(CurrentUser user) {
}
