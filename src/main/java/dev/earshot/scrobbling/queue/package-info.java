/**
 * What is to be sent, and what was: one row with one state for each play and target.
 */
@NullMarked
package dev.earshot.scrobbling.queue;

import org.jspecify.annotations.NullMarked;
