/**
 * Lists that Spotify returns, as the pages of this module remember them.
 */
@NullMarked
package dev.earshot.player.lists;

import org.jspecify.annotations.NullMarked;
