/**
 * How plays ended, on what they were heard, and from where they came.
 */
@NullMarked
package dev.earshot.statistics.highlights.circumstances;

import org.jspecify.annotations.NullMarked;
