/**
 * Tests of Earshot as a whole: what holds for every module and every page.
 */
@NullMarked
package dev.earshot;

import org.jspecify.annotations.NullMarked;
