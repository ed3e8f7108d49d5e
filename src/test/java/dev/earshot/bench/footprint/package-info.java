/**
 * What a start and an hour of use cost, and the training run of the image, which uses the
 * program in the same way.
 */
@NullMarked
package dev.earshot.bench.footprint;

import org.jspecify.annotations.NullMarked;
