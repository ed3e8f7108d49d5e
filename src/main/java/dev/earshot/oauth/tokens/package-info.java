/**
 * The tokens of accounts at rest, and the locks under which they change.
 */
@NullMarked
package dev.earshot.oauth.tokens;

import org.jspecify.annotations.NullMarked;
