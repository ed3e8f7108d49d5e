/**
 * The event streams of output pages and programs: access, events and demand.
 */
@NullMarked
package dev.earshot.outputs.stream;

import org.jspecify.annotations.NullMarked;
