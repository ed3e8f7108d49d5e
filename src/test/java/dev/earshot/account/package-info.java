/**
 * Tests of who comes in.
 */
@NullMarked
package dev.earshot.account;

import org.jspecify.annotations.NullMarked;
