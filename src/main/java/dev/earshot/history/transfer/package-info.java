/**
 * The listening log as files, and as part of what is kept about a person.
 */
@NullMarked
package dev.earshot.history.transfer;

import org.jspecify.annotations.NullMarked;
