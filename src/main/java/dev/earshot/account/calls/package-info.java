/**
 * Whose calls used up how much of the budget, on the owner's page.
 */
@NullMarked
package dev.earshot.account.calls;

import org.jspecify.annotations.NullMarked;
