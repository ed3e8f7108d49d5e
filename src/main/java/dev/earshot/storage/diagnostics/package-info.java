/**
 * Explains failures of the storage at the start.
 */
@NullMarked
package dev.earshot.storage.diagnostics;

import org.jspecify.annotations.NullMarked;
