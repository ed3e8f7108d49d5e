/**
 * The pages of statistics, and how pages name periods and lead to plays.
 */
@NullMarked
@NamedInterface("page")
package dev.earshot.statistics.page;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
