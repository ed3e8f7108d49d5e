/**
 * Imports of exported listening into the log: uploads, the job that reads them, its
 * report, and their removal.
 */
@NullMarked
package dev.earshot.history.importing;

import org.jspecify.annotations.NullMarked;
