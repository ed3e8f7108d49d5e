/**
 * Two modules that break the rules on purpose, so that the tests of structure can be seen
 * to bite.
 */
@NullMarked
package dev.earshot.crooked;

import org.jspecify.annotations.NullMarked;
