/**
 * Which forms were sent.
 */
@NullMarked
package dev.earshot.storage.forms;

import org.jspecify.annotations.NullMarked;
