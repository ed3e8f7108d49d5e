/**
 * What plays as JSON, for programs and for Earshot's own outputs: fetched, or as a stream
 * that tells every change. It is rendered once for each change, however many ask.
 */
@NullMarked
package dev.earshot.share.feed;

import org.jspecify.annotations.NullMarked;
