/**
 * What a log tells of one track, artist, album or show, and all of them in a list.
 */
@NullMarked
package dev.earshot.statistics.subject;

import org.jspecify.annotations.NullMarked;
