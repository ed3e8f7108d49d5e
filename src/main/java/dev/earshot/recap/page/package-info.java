/**
 * The page of a recap, and its pictures for the person whose log it is.
 */
@NullMarked
package dev.earshot.recap.page;

import org.jspecify.annotations.NullMarked;
