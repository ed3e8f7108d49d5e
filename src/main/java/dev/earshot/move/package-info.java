/**
 * The move of an installation from SQLite to PostgreSQL: copies every row of every table,
 * proves that it did, and changes nothing in the SQLite file.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "command", "core", "storage", "storage::snapshot" })
package dev.earshot.move;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
