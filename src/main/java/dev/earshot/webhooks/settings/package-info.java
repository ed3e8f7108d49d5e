/**
 * The pages on which people create webhooks, test them and read what was delivered.
 */
@NullMarked
package dev.earshot.webhooks.settings;

import org.jspecify.annotations.NullMarked;
