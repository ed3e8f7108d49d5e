/**
 * Explains why the program cannot start with its storage.
 */
@NullMarked
package dev.earshot.storage.diagnostics;

import org.jspecify.annotations.NullMarked;
