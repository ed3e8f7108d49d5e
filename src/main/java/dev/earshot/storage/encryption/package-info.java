/**
 * Encryption of secrets at rest: the key, the check that it matches the database, and the
 * migration of the earlier format.
 */
@NullMarked
package dev.earshot.storage.encryption;

import org.jspecify.annotations.NullMarked;
