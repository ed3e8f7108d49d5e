/**
 * Tests of the files with which several nodes are installed.
 */
@NullMarked
package dev.earshot.deploy;

import org.jspecify.annotations.NullMarked;
