/**
 * What a backup of an installation consists of: the database at one moment, and the key.
 */
@NullMarked
@NamedInterface("snapshot")
package dev.earshot.storage.snapshot;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
