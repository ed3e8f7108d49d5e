/**
 * The pollers that find out what accounts play: when they poll, how they interpret the
 * answer, which events they publish, and what they store.
 */
@NullMarked
package dev.earshot.playback.polling;

import org.jspecify.annotations.NullMarked;
