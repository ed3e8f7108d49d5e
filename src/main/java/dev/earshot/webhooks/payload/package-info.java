/**
 * Makes deliveries: of what plays, of plays that end, and those that a person asks for.
 */
@NullMarked
package dev.earshot.webhooks.payload;

import org.jspecify.annotations.NullMarked;
