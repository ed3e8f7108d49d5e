/**
 * What stands out in a log with the names of what was played, for pages and programs.
 */
@NullMarked
package dev.earshot.statistics.highlights.named;

import org.jspecify.annotations.NullMarked;
