/**
 * What one poll says about the playback, compared with the poll before: how far the item
 * has got, what differs, and how likely the person is to act soon.
 */
@NullMarked
package dev.earshot.playback.snapshot;

import org.jspecify.annotations.NullMarked;
