/**
 * Last.fm.
 */
@NullMarked
package dev.earshot.scrobbling.service.lastfm;

import org.jspecify.annotations.NullMarked;
