/**
 * Encryption of secrets at rest: the key, the check that the key fits the database, and
 * the migration of earlier formats.
 */
@NullMarked
package dev.earshot.storage.encryption;

import org.jspecify.annotations.NullMarked;
