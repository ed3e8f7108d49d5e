/**
 * What plays as JSON, for programs that fetch it, for streams and for Earshot's own
 * pages. It is rendered once for each change, however many ask.
 */
@NullMarked
package dev.earshot.share.feed;

import org.jspecify.annotations.NullMarked;
