/**
 * How many calls Spotify gets: the one gate that every call passes, and what it knows of
 * the day's plan, of Spotify's window of 30 seconds, of blocks and of walls. To other
 * modules it says how much longer to wait, and what has been used; those that call
 * Spotify themselves, for tokens, ask it for room.
 */
@NullMarked
package dev.earshot.spotify.budget;

import org.jspecify.annotations.NullMarked;
