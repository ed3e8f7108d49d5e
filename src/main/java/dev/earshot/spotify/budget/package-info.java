/**
 * The call budget: daily budget, learned quotas, rate window and circuit breakers. Other
 * modules read the slowdown and the usage from it; those that request tokens ask it for
 * permits.
 */
@NullMarked
package dev.earshot.spotify.budget;

import org.jspecify.annotations.NullMarked;
