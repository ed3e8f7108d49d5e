/**
 * Changing what plays: commands by form, by htmx and by the API, checked before Spotify
 * hears of them; what is found and what comes next; and the part of the dashboard that
 * offers all this to a person who allowed it.
 */
@NullMarked
package dev.earshot.player.control;

import org.jspecify.annotations.NullMarked;
