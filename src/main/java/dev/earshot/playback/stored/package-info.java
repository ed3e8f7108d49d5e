/**
 * What the database holds about the playback of each account: the last one, and with
 * several nodes the present one.
 */
@NullMarked
package dev.earshot.playback.stored;

import org.jspecify.annotations.NullMarked;
