/**
 * Files of listening that people export, and how to read them.
 */
@NullMarked
package dev.earshot.imports.exportfile;

import org.jspecify.annotations.NullMarked;
