/**
 * The page that tells the owner what is wrong and what to do, and its bundle for reports
 * of faults.
 */
@NullMarked
package dev.earshot.operations.diagnostics;

import org.jspecify.annotations.NullMarked;
