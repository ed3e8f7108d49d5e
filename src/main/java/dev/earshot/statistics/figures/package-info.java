/**
 * Figures computed from the columns of a log. One rule holds for all: time counts when it
 * was listened, plays count when they began.
 */
@NullMarked
@NamedInterface("figures")
package dev.earshot.statistics.figures;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
