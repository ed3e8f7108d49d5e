/**
 * The conditions by which plays of a log are chosen, each with its part of a statement,
 * and how they are written in addresses.
 */
@NullMarked
@NamedInterface("filter")
package dev.earshot.history.log.filter;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
