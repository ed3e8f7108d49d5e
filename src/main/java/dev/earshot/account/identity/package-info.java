/**
 * Identities at other providers than Spotify: linking them to accounts, and logging in
 * and out with them.
 */
@NullMarked
package dev.earshot.account.identity;

import org.jspecify.annotations.NullMarked;
