/**
 * Logins that browsers have begun, kept in their cookies until the provider answers.
 */
@NullMarked
package dev.earshot.account.pending;

import org.jspecify.annotations.NullMarked;
