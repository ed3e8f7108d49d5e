/**
 * Requests to listening services: limits of time and size, spacing, and the texts that
 * are sent.
 */
@NullMarked
package dev.earshot.scrobbling.service.exchange;

import org.jspecify.annotations.NullMarked;
