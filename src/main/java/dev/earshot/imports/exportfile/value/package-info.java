/**
 * The values in a row of an exported file, and what they mean.
 */
@NullMarked
package dev.earshot.imports.exportfile.value;

import org.jspecify.annotations.NullMarked;
