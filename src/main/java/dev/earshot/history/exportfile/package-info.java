/**
 * Files of listening that people export, and how to read them.
 */
@NullMarked
package dev.earshot.history.exportfile;

import org.jspecify.annotations.NullMarked;
