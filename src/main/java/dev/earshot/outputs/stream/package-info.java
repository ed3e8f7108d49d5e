/**
 * The streams that tell the pages of outputs and programs every change: who may open one,
 * what goes out to it, and the demand of those that are open.
 */
@NullMarked
package dev.earshot.outputs.stream;

import org.jspecify.annotations.NullMarked;
