/**
 * Sends what waits: one request at a time for each target.
 */
@NullMarked
package dev.earshot.scrobbling.sending;

import org.jspecify.annotations.NullMarked;
