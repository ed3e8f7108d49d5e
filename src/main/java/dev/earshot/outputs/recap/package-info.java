/**
 * A recap for whoever has a link: a page, and its picture.
 */
@NullMarked
package dev.earshot.outputs.recap;

import org.jspecify.annotations.NullMarked;
