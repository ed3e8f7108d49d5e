/**
 * The pages of statistics.
 */
@NullMarked
package dev.earshot.statistics.page;

import org.jspecify.annotations.NullMarked;
