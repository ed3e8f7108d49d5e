/**
 * The accounts at services that people have their plays sent to.
 */
@NullMarked
package dev.earshot.scrobbling.targets;

import org.jspecify.annotations.NullMarked;
