/**
 * apaleo, where hotels keep their accounts: as an OAuth provider, and its API.
 */
@NullMarked
package dev.earshot.providers.apaleo;

import org.jspecify.annotations.NullMarked;
