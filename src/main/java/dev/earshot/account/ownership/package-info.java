/**
 * Who owns this server, and how that passes to somebody else.
 */
@NullMarked
package dev.earshot.account.ownership;

import org.jspecify.annotations.NullMarked;
