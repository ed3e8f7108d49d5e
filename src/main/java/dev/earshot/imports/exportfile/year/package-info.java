/**
 * Reads the one file of account data that tells about listening: Spotify's figures of a
 * year.
 */
@NullMarked
package dev.earshot.imports.exportfile.year;

import org.jspecify.annotations.NullMarked;
