/**
 * Artwork for outputs: its colours, such that words on them can be read. What is worked
 * out of a picture is worked out once and apart from any request.
 */
@NullMarked
package dev.earshot.share.artwork;

import org.jspecify.annotations.NullMarked;
