/**
 * The demand of other nodes, told to the one that polls an account.
 */
@NullMarked
package dev.earshot.playback.demand;

import org.jspecify.annotations.NullMarked;
