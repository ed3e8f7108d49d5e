/**
 * What stands out in a log: runs of days, milestones, what was new, what came back and
 * what was played again and again. Computed from columns, like the figures.
 */
@NullMarked
@NamedInterface("highlights")
package dev.earshot.statistics.highlights;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
