/**
 * What Spotify handed over for each account: encrypted at rest, refreshed one at a time,
 * and what each person allowed by it.
 */
@NullMarked
package dev.earshot.account.tokens;

import org.jspecify.annotations.NullMarked;
