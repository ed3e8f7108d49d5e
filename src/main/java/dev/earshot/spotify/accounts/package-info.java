/**
 * Spotify's accounts service as an OAuth provider.
 */
@NullMarked
package dev.earshot.spotify.accounts;

import org.jspecify.annotations.NullMarked;
