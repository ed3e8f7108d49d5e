/**
 * The pages of the listening log.
 */
@NullMarked
package dev.earshot.history.page;

import org.jspecify.annotations.NullMarked;
