/**
 * The pages on which a person registers webhooks, tests them and reads what was
 * delivered.
 */
@NullMarked
package dev.earshot.webhooks.settings;

import org.jspecify.annotations.NullMarked;
