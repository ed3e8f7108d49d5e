/**
 * The data directory, the database in it (or PostgreSQL elsewhere) and the key that
 * encrypts secrets. This module does not know what the others store. A backup of the data
 * directory restores everything; a copy of the database alone reveals no secret.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package dev.earshot.storage;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
