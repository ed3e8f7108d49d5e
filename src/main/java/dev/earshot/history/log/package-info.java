/**
 * The listening log in the database: listeners, what was played, plays and gaps.
 */
@NullMarked
package dev.earshot.history.log;

import org.jspecify.annotations.NullMarked;
