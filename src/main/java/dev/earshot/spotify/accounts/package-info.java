/**
 * Spotify's accounts service, as an OAuth provider: where it is, what it is asked for,
 * and what its refusals mean.
 */
@NullMarked
package dev.earshot.spotify.accounts;

import org.jspecify.annotations.NullMarked;
