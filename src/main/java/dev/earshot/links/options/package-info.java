/**
 * The outputs of a link and their options, each with its valid range. Forms reject an
 * invalid value; addresses ignore it.
 */
@NullMarked
@NamedInterface("options")
package dev.earshot.links.options;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
