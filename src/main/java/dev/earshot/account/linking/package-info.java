/**
 * Why somebody's identity at a provider is not linked, unlinked or let in.
 */
@NullMarked
package dev.earshot.account.linking;

import org.jspecify.annotations.NullMarked;
